package dev.kontor.gateway.composition.print;

import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedDirective;
import dev.kontor.gateway.composition.merged.MergedEnum;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.merged.MergedInput;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.merged.MergedLink;
import dev.kontor.gateway.composition.merged.MergedScalar;
import dev.kontor.gateway.composition.merged.MergedType;
import dev.kontor.gateway.composition.merged.MergedUnion;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.Operation;
import dev.kontor.gateway.supergraph.SdlValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * {@link Merged} → SDL, in a fixed order: schema, directives by name, types by name; elements as the subgraphs have them. So
 * the same subgraphs give the same text, and a change of one gives a small difference.
 */
public final class SupergraphPrinter {

    private static final Set<String> BUILT_IN = Set.of("deprecated", "specifiedBy", "skip", "include", InputDef.ONE_OF);

    private final Merged merged;
    private final JoinSpec join;
    private final SequencedMap<String, String> graphs;
    private final Joins joins;
    private final SdlWriter out = new SdlWriter();

    private SupergraphPrinter(Merged merged) {
        this.merged = merged;
        this.join = JoinSpec.of(merged.version());
        this.graphs = GraphNames.of(
                merged.subgraphs().stream().map(view -> view.schema().name()).toList());
        this.joins = new Joins(merged, graphs);
    }

    public static String print(Merged merged) {
        SupergraphPrinter printer = new SupergraphPrinter(merged);
        printer.schema();
        printer.directives();
        printer.machinery();
        printer.merged.types().values().forEach(printer::type);
        return printer.out.toString().stripTrailing() + "\n";
    }

    private void schema() {
        out.description(merged.definition().description(), "");
        out.add("schema\n");
        link("https://specs.apollo.dev/link/v1.0", null, List.of(), null);
        link(join.url(), null, List.of(), "EXECUTION");
        for (MergedLink link : merged.links()) {
            link(link.url().toString(), link.as(), link.imports(), link.purpose());
        }
        merged.definition().applied().forEach(each -> out.add("  " + SdlWriter.directive(each) + "\n"));
        out.add("{\n");
        for (Operation operation : Operation.values()) {
            if (merged.roots().contains(operation) && merged.type(operation.rootType()) != null) {
                out.add("  " + operation.keyword() + ": " + operation.rootType() + "\n");
            }
        }
        out.add("}\n\n");
    }

    private void link(String url, @Nullable String as, List<Link.Import> imports, @Nullable String purpose) {
        SequencedMap<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("url", SdlValues.quoted(url));
        if (as != null) {
            arguments.put("as", SdlValues.quoted(as));
        }
        if (!imports.isEmpty()) {
            arguments.put(
                    "import", imports.stream().map(SupergraphPrinter::anImport).toList());
        }
        if (purpose != null) {
            arguments.put("for", purpose);
        }
        out.add("  " + SdlWriter.directive("link", arguments) + "\n");
    }

    private static String anImport(Link.Import each) {
        String at = each.directive() ? "@" : "";
        String name = SdlValues.quoted(at + each.element());
        return each.as().equals(each.element())
                ? name
                : "{name: " + name + ", as: " + SdlValues.quoted(at + each.as()) + "}";
    }

    private void directives() {
        out.add(join.directives());
        Map<String, DirectiveDef> all = new TreeMap<>(merged.directives());
        if (merged.types().values().stream().anyMatch(type -> type instanceof MergedInput input && input.isOneOf())) {
            out.add("directive @oneOf on INPUT_OBJECT\n\n");
        }
        all.forEach((name, directive) -> {
            if (BUILT_IN.contains(name)) {
                return;
            }
            out.description(directive.description(), "");
            out.add("directive @" + name);
            out.arguments(
                    directive.arguments().values().stream()
                            .map(argument -> argument(argument, directive.origin() == DirectiveDef.Origin.SPEC))
                            .toList(),
                    "");
            out.add((directive.repeatable() ? " repeatable" : "") + " on " + String.join(" | ", directive.locations())
                    + "\n\n");
        });
    }

    private static MergedInputValue argument(InputValueDef argument, boolean ofSpec) {
        return new MergedInputValue(
                argument.name(),
                argument.description(),
                ofSpec ? SpecTypes.inSupergraph(argument.type()) : argument.type(),
                argument.defaultValue(),
                List.of(),
                false,
                new LinkedHashMap<>());
    }

    private void machinery() {
        out.add("enum join__Graph {\n");
        merged.subgraphs().forEach(view -> {
            String name = view.schema().name();
            out.add("  " + graphs.get(name) + " @join__graph(name: " + SdlValues.quoted(name) + ", url: "
                    + SdlValues.quoted(view.schema().url()) + ")\n");
        });
        out.add("}\n\n").add(join.types());
        for (MergedLink link : merged.links()) {
            Spec.of(link.url()).flatMap(SpecTypes::scalar).ifPresent(scalar -> out.add("scalar " + scalar + "\n\n"));
        }
    }

    private void type(MergedType type) {
        out.description(type.description(), "");
        switch (type) {
            case MergedImplementing implementing -> implementing(implementing);
            case MergedUnion union -> {
                head("union", type, List.of());
                out.add(union.members().stream().collect(Collectors.joining(" | ", "\n  = ", "\n\n")));
            }
            case MergedEnum values -> {
                head("enum", type, List.of());
                out.add("\n{\n");
                values.values().values().forEach(value -> {
                    out.description(value.description(), "  ");
                    out.add("  " + value.name() + directives(joins.ofValue(type.name(), value.name()), value.applied())
                            + "\n");
                });
                out.add("}\n\n");
            }
            case MergedInput input -> {
                head("input", type, List.of());
                out.add("\n{\n");
                input.fields().values().forEach(field -> {
                    out.description(field.description(), "  ");
                    out.add("  " + SdlWriter.valueOf(field)
                            + directives(joins.ofInput(type.name(), field), field.applied()) + "\n");
                });
                out.add("}\n\n");
            }
            case MergedScalar ignored -> {
                head("scalar", type, List.of());
                out.add("\n\n");
            }
        }
    }

    private void implementing(MergedImplementing type) {
        SequencedSet<String> implemented = type.implemented();
        head(type.isInterface() ? "interface" : "type", type, List.copyOf(implemented));
        if (type.fields().isEmpty()) {
            out.add("\n\n");
            return;
        }
        out.add("\n{\n");
        for (MergedField field : type.fields().values()) {
            out.description(field.description(), "  ");
            out.add("  " + field.name());
            out.arguments(field.arguments().values(), "  ");
            out.add(": " + field.type() + directives(joins.ofField(type.name(), field), field.applied()) + "\n");
        }
        out.add("}\n\n");
    }

    private void head(String keyword, MergedType type, List<String> implemented) {
        out.add(keyword + " " + type.name());
        if (!implemented.isEmpty()) {
            out.add(" implements " + String.join(" & ", implemented));
        }
        List<String> all = new ArrayList<>(joins.ofType(type.name()));
        type.applied().forEach(each -> all.add(SdlWriter.directive(each)));
        all.forEach(each -> out.add("\n  " + each));
    }

    private static String directives(List<String> joins, List<MergedDirective> applied) {
        return joins.stream().map(each -> " " + each).collect(Collectors.joining()) + SdlWriter.inLine(applied);
    }
}
