/** What is known of rebuilds on all replicas. */
@NullMarked
package dev.kontor.kpi.rebuild.persistence;

import org.jspecify.annotations.NullMarked;
