/** Use cases of needs. */
@NullMarked
package dev.kontor.accounts.need.application;

import org.jspecify.annotations.NullMarked;
