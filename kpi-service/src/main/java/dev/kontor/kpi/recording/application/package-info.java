/** The use case of recording measurements. */
@NullMarked
package dev.kontor.kpi.recording.application;

import org.jspecify.annotations.NullMarked;
