package dev.kontor.gateway.composition.schema;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of operation, with the name that their root type has in a supergraph. */
public enum Operation {
    QUERY("query", "Query"),
    MUTATION("mutation", "Mutation"),
    SUBSCRIPTION("subscription", "Subscription");

    private final String keyword;
    private final String rootType;

    Operation(String keyword, String rootType) {
        this.keyword = keyword;
        this.rootType = rootType;
    }

    public static Optional<Operation> ofKeyword(String keyword) {
        return Arrays.stream(values())
                .filter(operation -> operation.keyword.equals(keyword))
                .findFirst();
    }

    public String keyword() {
        return keyword;
    }

    public String rootType() {
        return rootType;
    }
}
