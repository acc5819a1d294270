/** Needs of customers, and what is tailored to them. */
@NullMarked
package dev.kontor.accounts.need.domain;

import org.jspecify.annotations.NullMarked;
