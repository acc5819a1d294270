/** What is to be reached by when, and where a value stands against it. Pure values and rules: no I/O, no framework. */
@NullMarked
package dev.kontor.kpi.target;

import org.jspecify.annotations.NullMarked;
