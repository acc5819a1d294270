/** What this service's tests share. */
@NullMarked
package dev.kontor.accounts.testing;

import org.jspecify.annotations.NullMarked;
