/** The use cases of what accounts are worth. */
@NullMarked
package dev.kontor.kpi.worth.application;

import org.jspecify.annotations.NullMarked;
