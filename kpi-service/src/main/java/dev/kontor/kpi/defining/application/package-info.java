/** Creating, changing and retiring definitions. */
@NullMarked
package dev.kontor.kpi.defining.application;

import org.jspecify.annotations.NullMarked;
