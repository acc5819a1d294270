@NullMarked
package dev.kontor.kpi.graph;

import org.jspecify.annotations.NullMarked;
