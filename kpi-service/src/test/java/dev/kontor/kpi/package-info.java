@NullMarked
package dev.kontor.kpi;

import org.jspecify.annotations.NullMarked;
