@NullMarked
package dev.kontor.kpi.definition;

import org.jspecify.annotations.NullMarked;
