package dev.kontor.gateway.composition.schema;

/** A custom scalar of a subgraph. */
public record ScalarDef(TypeHeader header) implements TypeDef {

    @Override
    public ScalarDef withHeader(TypeHeader changed) {
        return new ScalarDef(changed);
    }

    @Override
    public String kind() {
        return "scalar";
    }
}
