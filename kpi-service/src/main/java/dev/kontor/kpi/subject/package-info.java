/** What a KPI is about: a key account or the company. */
@NullMarked
package dev.kontor.kpi.subject;

import org.jspecify.annotations.NullMarked;
