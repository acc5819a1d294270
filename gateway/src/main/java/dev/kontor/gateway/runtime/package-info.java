/** From a request's bytes to a response's bytes: schema snapshot, caches, the request pipeline. */
@NullMarked
package dev.kontor.gateway.runtime;

import org.jspecify.annotations.NullMarked;
