/** The change feed in PostgreSQL. */
@NullMarked
package dev.kontor.accounts.feed.persistence;

import org.jspecify.annotations.NullMarked;
