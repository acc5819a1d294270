package dev.kontor.gateway.supergraph;

import static dev.kontor.gateway.supergraph.SupergraphException.Code.INVALID_SUPERGRAPH;

import dev.kontor.gateway.federation.FieldSet;
import dev.kontor.gateway.federation.JoinField;
import dev.kontor.gateway.federation.JoinType;
import dev.kontor.gateway.federation.TypeRef;
import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Node;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names in a supergraph's join directives that stand for nothing: told when it is read, not by the first query. */
final class SupergraphChecks {

    private static final Set<String> BUILT_IN = Set.of("Int", "Float", "String", "Boolean", "ID");

    private final Map<String, CompositeType> composites;
    private final Set<String> types;

    /** @param types names of all types that are defined */
    SupergraphChecks(Map<String, CompositeType> composites, Set<String> types) {
        this.composites = composites;
        this.types = types;
    }

    /** Graphs, interfaces and members that {@code join__} directives name. */
    static void checkNames(Document document, Set<String> graphs, Set<String> types) {
        Deque<Node<?>> open = new ArrayDeque<>();
        open.push(document);
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof Directive directive) {
                if (directive.getName().startsWith("join__")) {
                    checkName(directive, "graph", graphs);
                    checkName(directive, "interface", types);
                    checkName(directive, "member", types);
                }
            } else if (!(node instanceof Value<?>)) {
                node.getChildren().forEach(open::push);
            }
        }
    }

    private static void checkName(Directive directive, String argument, Set<String> known) {
        Argument found = directive.getArgument(argument);
        String name = found == null ? null : name(found.getValue());
        if (name != null && !known.contains(name)) {
            throw invalid("A @" + directive.getName() + " names the unknown " + argument + " " + name);
        }
    }

    private static @Nullable String name(Value<?> value) {
        return switch (value) {
            case EnumValue name -> name.getName();
            case StringValue name -> name.getValue();
            default -> null;
        };
    }

    /** Types of fields, and what keys, {@code requires} and {@code provides} select. */
    void checkFields() {
        for (CompositeType type : composites.values()) {
            for (JoinType join : type.joins()) {
                if (join.key() != null) {
                    check(join.key(), type, "The key \"" + join.key() + "\" of " + type.name());
                }
            }
            for (FieldDefinition field : type.fields().values()) {
                String coordinate = type.name() + "." + field.name();
                checkType(field.type(), coordinate);
                for (JoinField join : field.joins()) {
                    check(join.requires(), type, "What " + coordinate + " requires");
                    TypeRef returned = join.type() == null ? field.type() : join.type();
                    checkType(returned, coordinate);
                    CompositeType below = composites.get(returned.name());
                    if (below != null) {
                        check(join.provides(), below, "What " + coordinate + " provides");
                    } else if (!join.provides().isEmpty()) {
                        throw invalid("What " + coordinate + " provides is selected on a leaf");
                    }
                }
            }
        }
    }

    private void checkType(TypeRef type, String coordinate) {
        if (!types.contains(type.name()) && !BUILT_IN.contains(type.name())) {
            throw invalid("The field " + coordinate + " is of the unknown type " + type.name());
        }
    }

    private void check(FieldSet set, CompositeType on, String what) {
        for (FieldSet.Item item : set.items()) {
            switch (item) {
                case FieldSet.FieldItem field -> checkField(field, on, what);
                case FieldSet.FragmentItem fragment -> {
                    CompositeType narrowed = composites.get(fragment.typeCondition());
                    if (narrowed == null) {
                        throw invalid(what + " is selected on the unknown type " + fragment.typeCondition());
                    }
                    check(fragment.selection(), narrowed, what);
                }
            }
        }
    }

    private void checkField(FieldSet.FieldItem field, CompositeType on, String what) {
        if (field.name().equals("__typename")) {
            return;
        }
        FieldDefinition definition = on.fields().get(field.name());
        if (definition == null) {
            throw invalid(what + " selects the unknown field " + on.name() + "." + field.name());
        }
        CompositeType below = composites.get(definition.type().name());
        if ((below == null) != field.selection().isEmpty()) {
            throw invalid(what + " selects " + on.name() + "." + field.name()
                    + (below == null ? ", a leaf, as if it had fields" : " without any of its fields"));
        }
        if (below != null) {
            check(field.selection(), below, what);
        }
    }

    private static SupergraphException invalid(String what) {
        return new SupergraphException(INVALID_SUPERGRAPH, what + ".");
    }
}
