@NullMarked
package dev.kontor.kpi.smart;

import org.jspecify.annotations.NullMarked;
