/** The change feed over HTTP. */
@NullMarked
package dev.kontor.accounts.feed.api;

import org.jspecify.annotations.NullMarked;
