/** Reads of the change feed. */
@NullMarked
package dev.kontor.accounts.feed.application;

import org.jspecify.annotations.NullMarked;
