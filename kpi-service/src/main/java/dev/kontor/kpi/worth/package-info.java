/** What accounts are worth to us: their share of the revenue, and the four criteria of a key account. */
@NullMarked
package dev.kontor.kpi.worth;

import org.jspecify.annotations.NullMarked;
