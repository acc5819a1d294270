/** What accounts are worth, in the graph. */
@NullMarked
package dev.kontor.kpi.worth.api;

import org.jspecify.annotations.NullMarked;
