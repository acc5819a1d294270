/** Tests of {@link dev.kontor.kit.text}. */
@NullMarked
package dev.kontor.kit.text;

import org.jspecify.annotations.NullMarked;
