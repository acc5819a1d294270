/** What is signalled of changes, whichever replica makes them. */
@NullMarked
package dev.kontor.accounts.live.domain;

import org.jspecify.annotations.NullMarked;
