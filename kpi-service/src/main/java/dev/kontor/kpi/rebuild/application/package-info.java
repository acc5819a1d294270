/** Makes again what follows from other data. */
@NullMarked
package dev.kontor.kpi.rebuild.application;

import org.jspecify.annotations.NullMarked;
