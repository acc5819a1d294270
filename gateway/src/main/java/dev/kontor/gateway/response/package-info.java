/** Response values as a flat tape over the received bytes, overlaid instead of copied, and GraphQL errors. */
@NullMarked
package dev.kontor.gateway.response;

import org.jspecify.annotations.NullMarked;
