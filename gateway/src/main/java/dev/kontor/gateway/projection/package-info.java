/** The response's shape, compiled once per operation, written straight to bytes. */
@NullMarked
package dev.kontor.gateway.projection;

import org.jspecify.annotations.NullMarked;
