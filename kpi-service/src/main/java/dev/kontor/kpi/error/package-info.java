/** What users can put right, as mutations tell it. */
@NullMarked
package dev.kontor.kpi.error;

import org.jspecify.annotations.NullMarked;
