/** The audit trail: who changed what of an account or of a manager, and when. */
@NullMarked
package dev.kontor.accounts.change.domain;

import org.jspecify.annotations.NullMarked;
