/** GraphQL over HTTP: decoding, authentication, status codes. Quarkus lives here. */
@NullMarked
package dev.kontor.gateway.http;

import org.jspecify.annotations.NullMarked;
