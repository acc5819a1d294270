/** A client's document to a validated, normalised operation, in small named passes. */
@NullMarked
package dev.kontor.gateway.operation;

import org.jspecify.annotations.NullMarked;
