package dev.kontor.gateway.composition.schema;

import dev.kontor.gateway.composition.report.Place;
import java.util.List;

/** A union of a subgraph. */
public record UnionDef(TypeHeader header, List<Member> members) implements TypeDef {

    /** A type that the union has. */
    public record Member(String name, int part, Place place) {}

    public UnionDef {
        members = List.copyOf(members);
    }

    @Override
    public UnionDef withHeader(TypeHeader changed) {
        return new UnionDef(changed, members);
    }

    @Override
    public String kind() {
        return "union";
    }
}
