package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Links;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ObjectDef;
import dev.kontor.gateway.composition.schema.Operation;
import dev.kontor.gateway.composition.schema.ScalarDef;
import dev.kontor.gateway.composition.schema.SchemaDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.schema.TypeHeader;
import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.Document;
import graphql.language.SDLDefinition;
import graphql.language.SDLExtensionDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.TypeDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A subgraph's SDL → {@link SubgraphSchema}; what cannot be read is reported. One use. */
public final class SubgraphReader {

    /** What every subgraph of federation may define, or not, and must not use for anything else. */
    private static final Set<String> PROTOCOL_TYPES = Set.of("_Any", "_Service", "_Entity");

    private static final Set<String> PROTOCOL_FIELDS = Set.of("_service", "_entities");

    private final SubgraphSdl source;
    private final Report report;
    private final Document document;
    private final Links links;
    private final Set<Spec> unchecked;
    private final Roots roots;
    private final Elements elements;
    private final Set<String> machinery = new TreeSet<>(PROTOCOL_TYPES);

    private SubgraphReader(SubgraphSdl source, Document document, Report report) {
        this.source = source;
        this.report = report;
        this.document = document;
        Elements unresolved = new Elements(source.name(), new Links(List.of()), Map.of(), report);
        List<Applied> onSchema = new ArrayList<>();
        schemas().forEach(schema -> onSchema.addAll(unresolved.applied(schema.getDirectives(), "schema", 0)));
        links = LinkReader.read(unresolved.bounded(onSchema, "schema"), report);
        unchecked = LinkReader.isLinkWritten(onSchema) ? EnumSet.of(Spec.LINK, Spec.CORE) : EnumSet.noneOf(Spec.class);
        roots = Roots.of(document, unresolved, report);
        elements = new Elements(source.name(), links, roots.renamed(), report);
    }

    /** Empty when the text is no SDL, or so wrong that nothing follows from it; then something was reported. */
    public static Optional<SubgraphSchema> read(SubgraphSdl source, Report report) {
        Document document = SdlParser.parse(source, report);
        if (document == null) {
            return Optional.empty();
        }
        int before = report.count();
        SubgraphSchema schema = new SubgraphReader(source, document, report).schema();
        return report.count() == before ? Optional.of(schema) : Optional.empty();
    }

    private SubgraphSchema schema() {
        refuseOperations();
        SequencedMap<String, TypeDef> types = types();
        SequencedMap<String, DirectiveDef> directives = directives(types);
        withoutProtocol(types);
        refuseShadowed(directives);
        types.replaceAll((name, type) -> EnumDefaults.unquoted(type, types));
        EnumSet<Operation> operations = EnumSet.of(Operation.QUERY);
        operations.addAll(roots.operations());
        types.computeIfAbsent(Operation.QUERY.rootType(), name -> emptyQuery(source.name()));
        return new SubgraphSchema(
                source.name(),
                source.url(),
                links.of(Spec.FEDERATION.identity()).orElseThrow().url().version(),
                links,
                types,
                directives,
                machinery,
                new SchemaDef(description(), operations, appliedToSchema()));
    }

    private @Nullable String description() {
        for (SchemaDefinition schema : schemas()) {
            if (schema.getDescription() != null) {
                return schema.getDescription().getContent();
            }
        }
        return null;
    }

    private List<SchemaDefinition> schemas() {
        return document.getDefinitionsOfType(SchemaDefinition.class);
    }

    private List<Applied> appliedToSchema() {
        List<Applied> applied = new ArrayList<>();
        int part = 0;
        for (SchemaDefinition schema : schemas()) {
            List<Directive> directives = schema.getDirectives();
            applied.addAll(elements.applied(directives, "schema", part++));
        }
        return applied;
    }

    private void refuseOperations() {
        for (Definition<?> definition : document.getDefinitions()) {
            if (!(definition instanceof SDLDefinition)) {
                report.error(
                        ErrorCode.INVALID_GRAPHQL,
                        "",
                        elements.place(definition),
                        "A schema has no operations and no fragments.");
            }
        }
    }

    /** Those of the subgraph, and those that are there without a definition of its own. */
    private SequencedMap<String, DirectiveDef> directives(Map<String, TypeDef> types) {
        SequencedMap<String, DirectiveDef> own = new LinkedHashMap<>();
        for (DirectiveDefinition definition : document.getDefinitionsOfType(DirectiveDefinition.class)) {
            DirectiveDef read = elements.directive(definition, DirectiveDef.Origin.SUBGRAPH);
            elements.unique(
                    own.putIfAbsent(read.name(), read), "directive", "@" + read.name(), elements.place(definition));
        }
        for (Link link : links.all()) {
            for (String type : SpecDefinitions.types(link)) {
                machinery.add(link.typeName(type));
                // Where that is imported, nobody but tools that define everything has this one.
                machinery.add(link.prefix() + "__" + type);
            }
        }
        return SpecDirectives.complete(own, links, new DefinitionCheck(types, report));
    }

    /** {@code @federation__key} where {@code @key} is imported: it would be a second name for the same. */
    private void refuseShadowed(Map<String, DirectiveDef> directives) {
        for (String name : elements.appliedNames()) {
            Links.Element element = links.directive(name);
            DirectiveDef definition = directives.get(name);
            if (element == null || definition == null || definition.place() == null) {
                continue;
            }
            String imported = element.link().directiveName(element.name());
            if (!imported.equals(name)) {
                report.error(
                        ErrorCode.INVALID_LINK_DIRECTIVE_USAGE,
                        "@" + name,
                        definition.place(),
                        "@" + name + " is used, although " + element.link().url() + " is linked with it as @" + imported
                                + ".");
            }
        }
    }

    private SequencedMap<String, TypeDef> types() {
        SequencedMap<String, List<TypeDefinition<?>>> byName = new LinkedHashMap<>();
        for (TypeDefinition<?> definition : document.getDefinitionsOfType(TypeDefinition.class)) {
            List<TypeDefinition<?>> parts = byName.computeIfAbsent(definition.getName(), name -> new ArrayList<>());
            parts.add(definition);
        }
        TypeAssembler assembler = new TypeAssembler(elements, report);
        SequencedMap<String, TypeDef> types = new LinkedHashMap<>();
        byName.values().forEach(parts -> {
            // The definition first, wherever it is.
            parts.sort(Comparator.comparing(SDLExtensionDefinition.class::isInstance));
            TypeDef type = assembler.assemble(parts);
            types.put(type.name(), type);
        });
        return types;
    }

    private void withoutProtocol(SequencedMap<String, TypeDef> types) {
        ProtocolTypes.check(types, links, machinery, unchecked, report);
        types.keySet().removeAll(machinery);
        types.values().removeIf(SubgraphReader::isBuiltIn);
        if (types.get(Operation.QUERY.rootType()) instanceof ObjectDef query) {
            SequencedMap<String, FieldDef> fields = new LinkedHashMap<>(query.fields());
            fields.keySet().removeAll(PROTOCOL_FIELDS);
            types.put(query.name(), query.withFields(fields));
        }
    }

    /** {@code scalar ID} says what is known; what else is called like it, is not. */
    private static boolean isBuiltIn(TypeDef type) {
        return type instanceof ScalarDef
                && SubgraphSchema.BUILT_IN_SCALARS.contains(type.name())
                && type.header().parts().stream().noneMatch(TypeHeader.Part::extension);
    }

    /** Every subgraph has one, since federation adds fields to it. */
    private static TypeDef emptyQuery(String subgraph) {
        TypeHeader.Part part = new TypeHeader.Part(true, new Place(subgraph, 1, 1));
        TypeHeader header = new TypeHeader(Operation.QUERY.rootType(), null, List.of(part), List.of());
        return new ObjectDef(header, List.of(), new LinkedHashMap<>());
    }
}
