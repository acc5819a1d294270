/** The use cases of health. */
@NullMarked
package dev.kontor.kpi.health.application;

import org.jspecify.annotations.NullMarked;
