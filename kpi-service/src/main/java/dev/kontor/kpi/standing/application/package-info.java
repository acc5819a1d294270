/** Keeps standings true. */
@NullMarked
package dev.kontor.kpi.standing.application;

import org.jspecify.annotations.NullMarked;
