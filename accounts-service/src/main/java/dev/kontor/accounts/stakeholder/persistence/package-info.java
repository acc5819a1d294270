/** Stakeholders in PostgreSQL. */
@NullMarked
package dev.kontor.accounts.stakeholder.persistence;

import org.jspecify.annotations.NullMarked;
