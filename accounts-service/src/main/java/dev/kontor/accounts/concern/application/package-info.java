/** Use cases of concerns. */
@NullMarked
package dev.kontor.accounts.concern.application;

import org.jspecify.annotations.NullMarked;
