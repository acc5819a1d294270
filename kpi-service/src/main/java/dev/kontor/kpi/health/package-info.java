/** How well the relationship with an account is, from its KPIs, weighted. */
@NullMarked
package dev.kontor.kpi.health;

import org.jspecify.annotations.NullMarked;
