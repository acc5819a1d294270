/** Relying on definitions. */
@NullMarked
package dev.kontor.kpi.definition.application;

import org.jspecify.annotations.NullMarked;
