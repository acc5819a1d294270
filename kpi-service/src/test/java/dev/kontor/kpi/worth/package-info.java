@NullMarked
package dev.kontor.kpi.worth;

import org.jspecify.annotations.NullMarked;
