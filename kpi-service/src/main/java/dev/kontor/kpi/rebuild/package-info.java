/** What follows from other data, made again from it at an operator's word. */
@NullMarked
package dev.kontor.kpi.rebuild;

import org.jspecify.annotations.NullMarked;
