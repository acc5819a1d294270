/** What tests put in the place of {@link dev.kontor.accounts.live.application}. */
@NullMarked
package dev.kontor.accounts.live.application;

import org.jspecify.annotations.NullMarked;
