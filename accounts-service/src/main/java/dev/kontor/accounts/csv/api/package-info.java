/** Files of accounts over HTTP. */
@NullMarked
package dev.kontor.accounts.csv.api;

import org.jspecify.annotations.NullMarked;
