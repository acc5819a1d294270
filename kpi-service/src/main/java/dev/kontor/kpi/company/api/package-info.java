/** The company in the graph. */
@NullMarked
package dev.kontor.kpi.company.api;

import org.jspecify.annotations.NullMarked;
