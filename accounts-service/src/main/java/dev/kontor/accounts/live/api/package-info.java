/** Subscriptions. */
@NullMarked
package dev.kontor.accounts.live.api;

import org.jspecify.annotations.NullMarked;
