/** What the writers share: the order in which they come. */
@NullMarked
package dev.kontor.kpi.sql;

import org.jspecify.annotations.NullMarked;
