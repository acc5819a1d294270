@NullMarked
package dev.kontor.kpi.period;

import org.jspecify.annotations.NullMarked;
