/** Amounts of money. */
@NullMarked
package dev.kontor.accounts.money.domain;

import org.jspecify.annotations.NullMarked;
