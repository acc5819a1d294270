/** Use cases of key accounts and account managers, each one transaction. */
@NullMarked
package dev.kontor.accounts.account.application;

import org.jspecify.annotations.NullMarked;
