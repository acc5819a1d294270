package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.view.SchemaView;
import dev.kontor.gateway.federation.TypeRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/** What clients give, an argument or a field of an input object, as the subgraphs that know it declare it → one. */
final class InputValues {

    /** What is merged, with the codes for what does not fit. */
    enum Kind {
        ARGUMENT(
                ErrorCode.FIELD_ARGUMENT_TYPE_MISMATCH,
                ErrorCode.FIELD_ARGUMENT_DEFAULT_MISMATCH,
                ErrorCode.REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH,
                HintCode.INCONSISTENT_ARGUMENT_PRESENCE),
        FIELD(
                ErrorCode.FIELD_TYPE_MISMATCH,
                ErrorCode.INPUT_FIELD_DEFAULT_MISMATCH,
                ErrorCode.REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH,
                HintCode.INCONSISTENT_INPUT_OBJECT_FIELD);

        private final ErrorCode typeMismatch;
        private final ErrorCode defaultMismatch;
        private final ErrorCode missing;
        private final HintCode leftOut;

        Kind(ErrorCode typeMismatch, ErrorCode defaultMismatch, ErrorCode missing, HintCode leftOut) {
            this.typeMismatch = typeMismatch;
            this.defaultMismatch = defaultMismatch;
            this.missing = missing;
            this.leftOut = leftOut;
        }
    }

    private final Merging merging;
    private final TypeRefs types;
    private final Kind kind;

    InputValues(Merging merging, Kind kind) {
        this.merging = merging;
        this.types = new TypeRefs(merging);
        this.kind = kind;
    }

    /** In the order in which the subgraphs name them first. */
    static SequencedSet<String> names(SequencedMap<SchemaView, SequencedMap<String, InputValueDef>> all) {
        SequencedSet<String> names = new LinkedHashSet<>();
        all.values().forEach(each -> names.addAll(each.keySet()));
        return names;
    }

    /** The subgraphs that know it. */
    static SequencedMap<SchemaView, InputValueDef> named(
            String name, SequencedMap<SchemaView, SequencedMap<String, InputValueDef>> all) {
        SequencedMap<SchemaView, InputValueDef> sources = new LinkedHashMap<>();
        all.forEach((view, each) -> {
            InputValueDef found = each.get(name);
            if (found != null) {
                sources.put(view, found);
            }
        });
        return sources;
    }

    MergedInputValue merge(String name, SequencedMap<SchemaView, InputValueDef> sources, String coordinate) {
        SequencedMap<SchemaView, TypeRef> declared = new LinkedHashMap<>();
        sources.forEach((view, value) -> declared.put(view, value.type()));
        List<Place> places = places(sources);
        TypeRef type = types.input(declared, coordinate, places, kind.typeMismatch);
        merging.positions().addInput(type, coordinate);
        return new MergedInputValue(
                name,
                Descriptions.merge(merging, descriptions(sources), coordinate),
                type,
                Defaults.merge(merging, sources, coordinate, places, kind.defaultMismatch),
                merging.directives().merge(sources, coordinate),
                sources.values().stream().anyMatch(each -> each.has(FederationDirective.INACCESSIBLE)),
                types(declared));
    }

    private SequencedMap<String, TypeRef> types(SequencedMap<SchemaView, TypeRef> declared) {
        SequencedMap<String, TypeRef> byName = new LinkedHashMap<>();
        if (kind == Kind.FIELD) {
            declared.forEach((view, type) -> byName.put(view.schema().name(), type));
        }
        return byName;
    }

    /** Tells that it is left out of the supergraph; or that it cannot be, since a subgraph requires it. */
    void leaveOut(String coordinate, SequencedMap<SchemaView, InputValueDef> sources, Collection<SchemaView> all) {
        List<SchemaView> without =
                all.stream().filter(view -> !sources.containsKey(view)).toList();
        List<SchemaView> required = sources.entrySet().stream()
                .filter(each -> each.getValue().isRequired())
                .map(Map.Entry::getKey)
                .toList();
        if (required.isEmpty()) {
            merging.report()
                    .hint(
                            kind.leftOut,
                            coordinate,
                            places(sources),
                            coordinate + " is left out of the supergraph, since it is not in " + Words.names(without)
                                    + ".");
        } else {
            merging.report()
                    .error(
                            kind.missing,
                            coordinate,
                            places(sources),
                            coordinate + " is required in " + Words.names(required) + ", and not there in "
                                    + Words.names(without) + ".");
        }
    }

    private static List<Place> places(SequencedMap<SchemaView, InputValueDef> sources) {
        return sources.values().stream().map(InputValueDef::place).toList();
    }

    private static List<@Nullable String> descriptions(SequencedMap<SchemaView, InputValueDef> sources) {
        List<@Nullable String> descriptions = new ArrayList<>();
        sources.values().forEach(value -> descriptions.add(value.description()));
        return descriptions;
    }
}
