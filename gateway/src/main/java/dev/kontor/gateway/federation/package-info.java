/** The vocabulary of Federation 2: subgraphs, field sets, type references and the {@code join__*} directives, as records. */
@NullMarked
package dev.kontor.gateway.federation;

import org.jspecify.annotations.NullMarked;
