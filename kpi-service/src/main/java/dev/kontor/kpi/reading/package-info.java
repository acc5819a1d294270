/** A KPI as it stands on a day: the aggregate that the rules are asked of, and the stores it is made from. */
@NullMarked
package dev.kontor.kpi.reading;

import org.jspecify.annotations.NullMarked;
