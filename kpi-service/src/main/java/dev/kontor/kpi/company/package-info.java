/** The company itself. */
@NullMarked
package dev.kontor.kpi.company;

import org.jspecify.annotations.NullMarked;
