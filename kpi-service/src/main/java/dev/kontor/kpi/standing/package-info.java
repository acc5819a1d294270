/** How KPIs stand: kept with each write and each day that passes, for whoever looks at many of them. */
@NullMarked
package dev.kontor.kpi.standing;

import org.jspecify.annotations.NullMarked;
