/** Use cases of white-space grids. */
@NullMarked
package dev.kontor.accounts.whitespace.application;

import org.jspecify.annotations.NullMarked;
