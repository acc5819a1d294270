/** Reads of the audit trail. */
@NullMarked
package dev.kontor.accounts.change.application;

import org.jspecify.annotations.NullMarked;
