/** What replicas tell each other. */
@NullMarked
package dev.kontor.kpi.signal;

import org.jspecify.annotations.NullMarked;
