/** Definitions of one's own: what they may say, and what their formulas may use. */
@NullMarked
package dev.kontor.kpi.defining;

import org.jspecify.annotations.NullMarked;
