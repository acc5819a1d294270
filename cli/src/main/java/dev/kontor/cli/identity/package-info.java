/** Who the demo users are, and the tokens that say so. */
@NullMarked
package dev.kontor.cli.identity;

import org.jspecify.annotations.NullMarked;
