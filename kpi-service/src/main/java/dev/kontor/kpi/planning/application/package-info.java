/** The use case of setting a target. */
@NullMarked
package dev.kontor.kpi.planning.application;

import org.jspecify.annotations.NullMarked;
