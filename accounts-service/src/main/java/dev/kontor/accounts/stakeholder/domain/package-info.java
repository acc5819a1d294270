/** Stakeholders: people at the customer. */
@NullMarked
package dev.kontor.accounts.stakeholder.domain;

import org.jspecify.annotations.NullMarked;
