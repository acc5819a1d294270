@NullMarked
package dev.kontor.kpi.target;

import org.jspecify.annotations.NullMarked;
