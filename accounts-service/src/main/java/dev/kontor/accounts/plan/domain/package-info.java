/** Plans: where a team and its customer want to be, and what they do for it. */
@NullMarked
package dev.kontor.accounts.plan.domain;

import org.jspecify.annotations.NullMarked;
