/** Files of CSV, read and written as they go by: what both services do alike with those that people make. */
@NullMarked
package dev.kontor.kit.csv;

import org.jspecify.annotations.NullMarked;
