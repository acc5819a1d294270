/** The change feed, from which other services keep their copy of some facts. */
@NullMarked
package dev.kontor.accounts.feed.domain;

import org.jspecify.annotations.NullMarked;
