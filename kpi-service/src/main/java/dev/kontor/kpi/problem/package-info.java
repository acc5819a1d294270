/** Mistakes that users can put right, before anyone tells them. */
@NullMarked
package dev.kontor.kpi.problem;

import org.jspecify.annotations.NullMarked;
