/** Use cases of teams. */
@NullMarked
package dev.kontor.accounts.team.application;

import org.jspecify.annotations.NullMarked;
