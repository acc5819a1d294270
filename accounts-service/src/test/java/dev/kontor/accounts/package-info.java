/** Tests of the service as a whole, through HTTP. */
@NullMarked
package dev.kontor.accounts;

import org.jspecify.annotations.NullMarked;
