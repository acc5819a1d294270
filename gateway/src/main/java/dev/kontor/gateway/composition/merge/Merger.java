package dev.kontor.gateway.composition.merge;

import static dev.kontor.gateway.composition.link.FederationDirective.AUTHENTICATED;
import static dev.kontor.gateway.composition.link.FederationDirective.INTERFACE_OBJECT;
import static dev.kontor.gateway.composition.link.FederationDirective.POLICY;
import static dev.kontor.gateway.composition.link.FederationDirective.REQUIRES_SCOPES;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.merged.MergedScalar;
import dev.kontor.gateway.composition.merged.MergedSchema;
import dev.kontor.gateway.composition.merged.MergedType;
import dev.kontor.gateway.composition.merged.MergedUnion;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.EnumDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InputDef;
import dev.kontor.gateway.composition.schema.Operation;
import dev.kontor.gateway.composition.schema.ScalarDef;
import dev.kontor.gateway.composition.schema.SchemaDef;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Subgraphs → the supergraph. One use. */
public final class Merger {

    private final Merging merging;
    private final DirectivePlan plan;
    private final Fields fields;
    private final Inconsistencies inconsistencies;
    private final InterfaceObjects interfaceObjects;

    private Merger(List<SchemaView> subgraphs, DirectivePlan plan, Report report) {
        this.plan = plan;
        TypeRelations relations = new TypeRelations(subgraphs);
        merging = new Merging(
                subgraphs,
                relations,
                new Overrides(subgraphs, report),
                new AppliedDirectives(plan, new AccessSpread(subgraphs, relations), report),
                new EnumPositions(),
                report);
        fields = new Fields(merging);
        inconsistencies = new Inconsistencies(merging);
        Set<String> access = Stream.of(AUTHENTICATED, REQUIRES_SCOPES, POLICY)
                .flatMap(each -> Stream.ofNullable(plan.federation().get(each)))
                .collect(Collectors.toSet());
        interfaceObjects = new InterfaceObjects(merging, access);
    }

    /** Empty when what the subgraphs link does not fit; then, as when they do not fit otherwise, something was reported. */
    public static Optional<Merged> merge(List<SchemaView> subgraphs, Report report) {
        List<SchemaView> ordered = subgraphs.stream()
                .sorted(Comparator.comparing(view -> view.schema().name()))
                .toList();
        DirectivePlan plan = DirectivePlans.of(ordered, report);
        return report.hasErrors() ? Optional.empty() : Optional.of(new Merger(ordered, plan, report).merge());
    }

    private Merged merge() {
        TreeMap<String, SequencedMap<SchemaView, TypeDef>> definers = new TreeMap<>();
        for (SchemaView view : merging.subgraphs()) {
            view.schema()
                    .types()
                    .values()
                    .forEach(type -> definers.computeIfAbsent(type.name(), name -> new LinkedHashMap<>())
                            .put(view, type));
        }
        SequencedMap<String, DirectiveDef> directives =
                new ExecutableDirectives(merging).merge(plan.definitions().keySet());
        plan.composed()
                .keySet()
                .forEach(name -> plan.definition(name)
                        .arguments()
                        .values()
                        .forEach(argument -> merging.positions().addInput(argument.type(), "@" + name)));
        definers.forEach(this::refuseExtensionsOnly);
        SequencedMap<String, MergedType> types = new LinkedHashMap<>();
        // What enums become depends on where the other types use them.
        for (boolean enums : new boolean[] {false, true}) {
            definers.forEach((name, ofName) -> {
                if (ofName.firstEntry().getValue() instanceof EnumDef == enums && isOneKind(name, ofName)) {
                    MergedType merged = type(name, ofName);
                    if (merged != null) {
                        types.put(name, merged);
                    }
                }
            });
        }
        interfaceObjects.copyFields(types);
        refuseNoQueries(types);
        UnusedScalars.drop(merging, types, directives.values());
        plan.definitions().forEach((name, directive) -> {
            if (!DirectivePlan.BUILT_IN.contains(name)) {
                directives.put(name, directive);
            }
        });
        return new Merged(
                merging.subgraphs(),
                FederationVersions.newest(merging.subgraphs(), merging.report()),
                new TreeMap<>(types),
                directives,
                plan.links(),
                schema());
    }

    private boolean isOneKind(String name, SequencedMap<SchemaView, TypeDef> definers) {
        Set<String> kinds = definers.values().stream().map(Merger::kind).collect(Collectors.toSet());
        if (kinds.size() == 1) {
            return true;
        }
        merging.report()
                .error(
                        ErrorCode.TYPE_KIND_MISMATCH,
                        name,
                        definers.values().stream().map(TypeDef::place).toList(),
                        name + " is of different kinds: " + Words.byValue(definers, TypeDef::kind) + ".");
        return false;
    }

    private static String kind(TypeDef type) {
        return type.has(INTERFACE_OBJECT) ? "interface" : type.kind();
    }

    private @Nullable MergedType type(String name, SequencedMap<SchemaView, TypeDef> definers) {
        MergedType.Header header = new MergedType.Header(
                name,
                Descriptions.merge(
                        merging,
                        definers.values().stream()
                                .<@Nullable String>map(TypeDef::description)
                                .toList(),
                        name),
                merging.directives().merge(definers, name),
                definers.values().stream().anyMatch(each -> each.has(FederationDirective.INACCESSIBLE)));
        return switch (definers.firstEntry().getValue()) {
            case ImplementingDef ignored -> implementing(header, of(definers, ImplementingDef.class));
            case UnionDef ignored -> {
                inconsistencies.hint(name, of(definers, UnionDef.class));
                yield new MergedUnion(header, merging.relations().members(name));
            }
            case EnumDef ignored -> new Enums(merging).merge(header, of(definers, EnumDef.class));
            case InputDef ignored -> new InputObjects(merging).merge(header, of(definers, InputDef.class));
            case ScalarDef ignored -> new MergedScalar(header);
        };
    }

    private MergedImplementing implementing(
            MergedType.Header header, SequencedMap<SchemaView, ImplementingDef> definers) {
        String name = header.name();
        boolean isInterface = kind(definers.firstEntry().getValue()).equals("interface");
        if (definers.values().stream().allMatch(type -> type.has(INTERFACE_OBJECT))) {
            merging.report()
                    .error(
                            ErrorCode.INTERFACE_OBJECT_USAGE_ERROR,
                            name,
                            definers.values().stream().map(TypeDef::place).toList(),
                            name + " is an @interfaceObject in " + Words.names(definers.keySet())
                                    + ", and an interface in no subgraph.");
        }
        if (isInterface) {
            interfaceObjects.check(name, definers, merging.relations().implementations(name));
        }
        inconsistencies.hint(name, isInterface, definers);
        return new MergedImplementing(
                header, isInterface, merging.relations().implemented(name), fields.merge(name, definers));
    }

    /** Root types may be extended by all subgraphs without any that defines them. */
    private void refuseExtensionsOnly(String name, SequencedMap<SchemaView, TypeDef> definers) {
        boolean root =
                merging.subgraphs().stream().anyMatch(view -> view.schema().isRoot(name));
        if (root || definers.values().stream().anyMatch(TypeDef::isDefined)) {
            return;
        }
        definers.forEach((view, type) -> merging.report()
                .error(
                        ErrorCode.EXTENSION_WITH_NO_BASE,
                        name,
                        type.place(),
                        view.schema().name() + " extends the type " + name + ", which no subgraph defines."));
    }

    private void refuseNoQueries(SequencedMap<String, MergedType> types) {
        boolean queries = types.get(Operation.QUERY.rootType()) instanceof MergedImplementing query
                && !query.fields().isEmpty();
        boolean asked = merging.subgraphs().stream()
                .map(view -> view.schema().implementing(Operation.QUERY.rootType()))
                .anyMatch(query -> query != null && !query.fields().isEmpty());
        if (!queries && !asked) {
            merging.report().error(ErrorCode.NO_QUERIES, "Query", List.of(), "No subgraph has a query.");
        }
    }

    private MergedSchema schema() {
        SequencedMap<SchemaView, SchemaDef> sources =
                merging.sources(view -> view.schema().definition());
        Set<Operation> roots = EnumSet.of(Operation.QUERY);
        sources.values().forEach(each -> roots.addAll(each.roots()));
        List<@Nullable String> descriptions = sources.values().stream()
                .<@Nullable String>map(SchemaDef::description)
                .toList();
        return new MergedSchema(
                Descriptions.merge(merging, descriptions, SchemaDef.NAME),
                roots,
                merging.directives().merge(sources, SchemaDef.NAME));
    }

    private static <T extends TypeDef> SequencedMap<SchemaView, T> of(
            SequencedMap<SchemaView, TypeDef> definers, Class<T> kind) {
        SequencedMap<SchemaView, T> all = new LinkedHashMap<>();
        definers.forEach((view, type) -> all.put(view, kind.cast(type)));
        return all;
    }
}
