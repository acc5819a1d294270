@NullMarked
package dev.kontor.kpi.reading.api;

import org.jspecify.annotations.NullMarked;
