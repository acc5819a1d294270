/** Mutations of definitions. */
@NullMarked
package dev.kontor.kpi.defining.api;

import org.jspecify.annotations.NullMarked;
