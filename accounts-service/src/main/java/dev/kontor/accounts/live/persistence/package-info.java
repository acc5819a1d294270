/** PostgreSQL's notifications. */
@NullMarked
package dev.kontor.accounts.live.persistence;

import org.jspecify.annotations.NullMarked;
