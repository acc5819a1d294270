/** Accounts as they change. */
@NullMarked
package dev.kontor.accounts.live.application;

import org.jspecify.annotations.NullMarked;
