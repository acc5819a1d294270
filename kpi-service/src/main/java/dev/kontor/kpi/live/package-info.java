/** What changes while somebody watches. */
@NullMarked
package dev.kontor.kpi.live;

import org.jspecify.annotations.NullMarked;
