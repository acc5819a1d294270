package dev.kontor.gateway.federation;

import org.jspecify.annotations.Nullable;

/**
 * How one subgraph takes part in a field.
 *
 * @param subgraphId value of {@code join__Graph}; null when no subgraph answers the field on this very type
 * @param type the field's type in that subgraph where it differs from the supergraph's
 * @param external the subgraph names the field but does not answer it (but for keys and provided paths)
 * @param requires what the subgraph must be sent to answer it
 * @param provides what the subgraph answers below it although it is external there
 * @param overridden another subgraph took the field over; still named because a field set uses it
 * @param label the field is on its way from or to this subgraph; null when it is not
 * @see <a href="https://specs.apollo.dev/join/v0.3/#@field">join__field</a>
 */
public record JoinField(
        @Nullable String subgraphId,
        @Nullable TypeRef type,
        boolean external,
        FieldSet requires,
        FieldSet provides,
        boolean overridden,
        @Nullable OverrideLabel label) {}
