package dev.kontor.gateway.composition.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** An input object of a subgraph. */
public record InputDef(TypeHeader header, SequencedMap<String, InputValueDef> fields) implements TypeDef {

    /**
     * Name of the directive that makes an input object one of which exactly one field is given.
     *
     * @see <a href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects">OneOf input objects</a>
     */
    public static final String ONE_OF = "oneOf";

    public InputDef {
        fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    }

    public boolean isOneOf() {
        return applied().stream().anyMatch(each -> each.name().equals(ONE_OF));
    }

    @Override
    public InputDef withHeader(TypeHeader changed) {
        return new InputDef(changed, fields);
    }

    @Override
    public String kind() {
        return "input object";
    }
}
