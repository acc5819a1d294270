package dev.kontor.gateway.composition.print;

import static dev.kontor.gateway.composition.link.FederationDirective.CACHE_TAG;
import static dev.kontor.gateway.composition.link.FederationDirective.EXTENDS;
import static dev.kontor.gateway.composition.link.FederationDirective.INTERFACE_OBJECT;
import static dev.kontor.gateway.composition.link.FederationDirective.KEY;

import dev.kontor.gateway.composition.merged.FieldPart;
import dev.kontor.gateway.composition.merged.FieldPart.Overridden;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.Element;
import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.composition.view.SchemaView;
import dev.kontor.gateway.federation.TypeRef;
import dev.kontor.gateway.supergraph.SdlValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The directives that say which subgraph has what.
 *
 * @see <a href="https://specs.apollo.dev/join/v0.3/">join</a>
 */
final class Joins {

    private final Merged merged;
    private final Map<String, String> graphs;

    /** @param graphs values of {@code join__Graph} by the subgraph's name */
    Joins(Merged merged, Map<String, String> graphs) {
        this.merged = merged;
        this.graphs = graphs;
    }

    /** {@code join__type}, {@code join__implements} and {@code join__unionMember} of a type. */
    List<String> ofType(String name) {
        List<String> joins = new ArrayList<>();
        merged.definers(name).forEach(view -> addTypes(joins, view, name));
        merged.definers(name).forEach(view -> {
            if (view.schema().type(name) instanceof ImplementingDef type) {
                type.implemented()
                        .forEach(each -> joins.add(
                                SdlWriter.directive("join__implements", arguments(view, "interface", each.name()))));
            }
            if (view.schema().type(name) instanceof UnionDef union) {
                union.members()
                        .forEach(each -> joins.add(
                                SdlWriter.directive("join__unionMember", arguments(view, "member", each.name()))));
            }
        });
        joins.addAll(cacheTags(view -> view.schema().type(name)));
        return joins;
    }

    private void addTypes(List<String> joins, SchemaView view, String name) {
        TypeDef type = view.schema().type(name);
        if (type == null) {
            return;
        }
        List<Applied> keys = type.applied(KEY).toList();
        for (Applied key : keys) {
            SequencedMap<String, Object> arguments = arguments(view, "key", key.text("fields"));
            if (type.has(EXTENDS) || type.header().parts().get(key.part()).extension()) {
                arguments.put("extension", true);
            }
            if (!key.flag("resolvable", true)) {
                arguments.put("resolvable", false);
            }
            joins.add(SdlWriter.directive("join__type", withInterfaceObject(arguments, type)));
        }
        if (keys.isEmpty()) {
            joins.add(SdlWriter.directive("join__type", withInterfaceObject(arguments(view, "", null), type)));
        }
    }

    private static SequencedMap<String, Object> withInterfaceObject(
            SequencedMap<String, Object> arguments, TypeDef type) {
        if (type.has(INTERFACE_OBJECT)) {
            arguments.put("isInterfaceObject", true);
        }
        return arguments;
    }

    List<String> ofValue(String type, String value) {
        List<String> joins = new ArrayList<>();
        merged.definers(type).forEach(view -> {
            if (view.schema().type(type) instanceof EnumDef each
                    && each.values().containsKey(value)) {
                joins.add(SdlWriter.directive("join__enumValue", arguments(view, "", null)));
            }
        });
        return joins;
    }

    List<String> ofInput(String type, MergedInputValue field) {
        boolean everywhere = merged.definers(type)
                .allMatch(view -> field.types().containsKey(view.schema().name()));
        boolean alike = field.types().values().stream().allMatch(field.type()::equals);
        if (everywhere && alike) {
            return List.of();
        }
        List<String> joins = new ArrayList<>();
        field.types().forEach((subgraph, declared) -> {
            SequencedMap<String, Object> arguments = new LinkedHashMap<>();
            arguments.put("graph", graph(subgraph));
            if (!alike) {
                arguments.put("type", text(declared));
            }
            joins.add(SdlWriter.directive("join__field", arguments));
        });
        return joins;
    }

    /** None when all subgraphs that have the type resolve the field without further ado. */
    List<String> ofField(String type, MergedField field) {
        List<String> joins = new ArrayList<>();
        if (field.parts().isEmpty()) {
            joins.add("@join__field");
        } else if (isToBeSaid(type, field)) {
            boolean alike = isAlike(field);
            field.parts().forEach((subgraph, part) -> {
                if (part.overridden() != Overridden.UNUSED || part.label() != null) {
                    joins.add(SdlWriter.directive("join__field", arguments(subgraph, part, alike)));
                }
            });
        }
        joins.addAll(cacheTags(view -> {
            ImplementingDef definer = view.schema().implementing(type);
            FieldDef definition = definer == null ? null : definer.field(field.name());
            return definition;
        }));
        return joins;
    }

    /** External definitions are held to the others; only where those differ does the type need to be told. */
    private static boolean isAlike(MergedField field) {
        return field.parts().values().stream()
                .filter(part -> !part.external())
                .allMatch(part -> part.type().equals(field.type()));
    }

    private boolean isToBeSaid(String type, MergedField field) {
        boolean everywhere = merged.definers(type).allMatch(view -> {
            FieldPart part = field.parts().get(view.schema().name());
            return part != null && part.overridden() != Overridden.UNUSED;
        });
        return !everywhere
                || !isAlike(field)
                || field.parts().values().stream()
                        .anyMatch(part -> part.external()
                                || part.requires() != null
                                || part.provides() != null
                                || part.overridden() != Overridden.NO
                                || part.label() != null);
    }

    private SequencedMap<String, Object> arguments(String subgraph, FieldPart part, boolean alike) {
        SequencedMap<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("graph", graph(subgraph));
        put(arguments, "requires", part.requires());
        put(arguments, "provides", part.provides());
        if (!alike) {
            arguments.put("type", text(part.type()));
        }
        if (part.external()) {
            arguments.put("external", true);
        }
        put(arguments, "override", part.override());
        if (part.overridden() == Overridden.BUT_USED) {
            arguments.put("usedOverridden", true);
        }
        put(arguments, "overrideLabel", part.label());
        return arguments;
    }

    /** Cache tags are no directives of the supergraph: which subgraph said it is part of what they mean. */
    private List<String> cacheTags(Function<SchemaView, @Nullable Element> find) {
        SequencedMap<String, List<String>> graphsByFormat = new LinkedHashMap<>();
        for (SchemaView view : merged.subgraphs()) {
            Element element = find.apply(view);
            if (element != null) {
                element.applied(CACHE_TAG)
                        .forEach(each -> graphsByFormat
                                .computeIfAbsent(String.valueOf(each.text("format")), format -> new ArrayList<>())
                                .add(graph(view.schema().name())));
            }
        }
        List<String> joins = new ArrayList<>();
        graphsByFormat.forEach((format, all) -> {
            SequencedMap<String, Object> arguments = new LinkedHashMap<>();
            arguments.put("graphs", all);
            arguments.put("name", SdlValues.quoted("federation__cacheTag"));
            arguments.put("args", "{format: " + SdlValues.quoted(format) + "}");
            joins.add(SdlWriter.directive("join__directive", arguments));
        });
        return joins;
    }

    private SequencedMap<String, Object> arguments(SchemaView view, String name, @Nullable String value) {
        SequencedMap<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("graph", graph(view.schema().name()));
        put(arguments, name, value);
        return arguments;
    }

    private static void put(SequencedMap<String, Object> arguments, String name, @Nullable String value) {
        if (value != null) {
            arguments.put(name, SdlValues.quoted(value));
        }
    }

    private static String text(TypeRef type) {
        return SdlValues.quoted(type.toString());
    }

    private String graph(String subgraph) {
        String graph = graphs.get(subgraph);
        if (graph == null) {
            throw new IllegalArgumentException("Expected a subgraph that is composed, got " + subgraph);
        }
        return graph;
    }
}
