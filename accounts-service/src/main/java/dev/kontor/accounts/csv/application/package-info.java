/** Accounts from files and to files. */
@NullMarked
package dev.kontor.accounts.csv.application;

import org.jspecify.annotations.NullMarked;
