/** What a KPI is: definitions, units, derivations, the catalogue. Pure values and rules: no I/O, no framework. */
@NullMarked
package dev.kontor.kpi.definition;

import org.jspecify.annotations.NullMarked;
