/** Stakeholders in GraphQL. */
@NullMarked
package dev.kontor.accounts.stakeholder.api;

import org.jspecify.annotations.NullMarked;
