/** Exact decimal arithmetic as every rule uses it. */
@NullMarked
package dev.kontor.kpi.decimal;

import org.jspecify.annotations.NullMarked;
