/** Whether KPIs are SMART: specific, measurable, achievable, relevant and time-bound. */
@NullMarked
package dev.kontor.kpi.smart;

import org.jspecify.annotations.NullMarked;
