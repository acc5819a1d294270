/** Concerns: what customers are worried about. */
@NullMarked
package dev.kontor.accounts.concern.domain;

import org.jspecify.annotations.NullMarked;
