/** The use cases of the company. */
@NullMarked
package dev.kontor.kpi.company.application;

import org.jspecify.annotations.NullMarked;
