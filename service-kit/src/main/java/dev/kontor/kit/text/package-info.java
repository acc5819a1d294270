/** What both services ask of short texts, and how they tell requests apart. */
@NullMarked
package dev.kontor.kit.text;

import org.jspecify.annotations.NullMarked;
