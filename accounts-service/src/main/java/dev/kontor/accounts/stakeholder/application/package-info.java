/** Use cases of stakeholders. */
@NullMarked
package dev.kontor.accounts.stakeholder.application;

import org.jspecify.annotations.NullMarked;
