/** The typed errors of this service's mutations, and the unions of them that each mutation may answer with. */
@NullMarked
package dev.kontor.accounts.error;

import org.jspecify.annotations.NullMarked;
