/** The use cases of annotations. */
@NullMarked
package dev.kontor.kpi.annotation.application;

import org.jspecify.annotations.NullMarked;
