/** What statements of several features have in common. */
@NullMarked
package dev.kontor.accounts.sql;

import org.jspecify.annotations.NullMarked;
