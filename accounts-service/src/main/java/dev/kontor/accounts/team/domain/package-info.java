/** Teams: the colleagues who serve an account. */
@NullMarked
package dev.kontor.accounts.team.domain;

import org.jspecify.annotations.NullMarked;
