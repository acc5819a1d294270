@NullMarked
package dev.kontor.kpi.defining;

import org.jspecify.annotations.NullMarked;
