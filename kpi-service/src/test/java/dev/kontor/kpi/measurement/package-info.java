@NullMarked
package dev.kontor.kpi.measurement;

import org.jspecify.annotations.NullMarked;
