package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.view.SchemaView;
import dev.kontor.gateway.federation.TypeRef;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/** Where fields are external: they say what the subgraph expects of the one that resolves them. */
final class ExternalFields {

    private final Merging merging;

    ExternalFields(Merging merging) {
        this.merging = merging;
    }

    /** Whether some subgraph sees an interface of the type as an object, and resolves the field there. */
    boolean isResolvedByInterfaceObject(String typeName, String field) {
        return merging.relations().implemented(typeName).stream()
                .anyMatch(each -> merging.subgraphs().stream().anyMatch(view -> {
                    ImplementingDef type = view.schema().implementing(each);
                    FieldDef found = type == null ? null : type.field(field);
                    return type != null
                            && found != null
                            && type.has(FederationDirective.INTERFACE_OBJECT)
                            && !view.isExternal(type, found);
                }));
    }

    void refuseUnresolved(String coordinate, SequencedMap<SchemaView, FieldDef> external) {
        merging.report()
                .error(
                        ErrorCode.EXTERNAL_MISSING_ON_BASE,
                        coordinate,
                        places(external),
                        coordinate + " is external in " + Words.names(external.keySet())
                                + ", and no subgraph resolves it.");
    }

    /** A directive that composes says nothing where the field is not resolved. */
    void refuseDirectives(String coordinate, SequencedMap<SchemaView, FieldDef> external) {
        external.forEach((view, field) -> {
            for (Applied applied : field.applied()) {
                if (merging.directives().isMerged(view, applied)) {
                    merging.report()
                            .error(
                                    ErrorCode.MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL,
                                    coordinate,
                                    applied.place(),
                                    "@" + applied.name() + " is on " + coordinate + " in "
                                            + view.schema().name() + ", where the field is external.");
                }
            }
        });
    }

    /** @param typesDiffer whether the subgraphs that resolve the field give it different types */
    void check(
            String coordinate, SequencedMap<SchemaView, FieldDef> external, MergedField merged, boolean typesDiffer) {
        external.forEach((view, field) -> {
            boolean fits = field.type().equals(merged.type())
                    || (typesDiffer && merging.relations().isStrictSubtype(field.type(), merged.type()));
            if (!fits) {
                error(
                        ErrorCode.EXTERNAL_TYPE_MISMATCH,
                        coordinate,
                        field.place(),
                        coordinate + " is external in "
                                + view.schema().name() + " with the type " + field.type() + ", and is " + merged.type()
                                + " where it is resolved.");
            }
            merged.arguments().values().forEach(argument -> checkArgument(coordinate, view, field, argument));
        });
    }

    private void checkArgument(String coordinate, SchemaView view, FieldDef field, MergedInputValue merged) {
        String argument = coordinate + "(" + merged.name() + ":)";
        String where = argument + " in " + view.schema().name() + ", where the field is external, ";
        InputValueDef given = field.arguments().get(merged.name());
        if (given == null) {
            error(ErrorCode.EXTERNAL_ARGUMENT_MISSING, argument, field.place(), where + "is missing.");
            return;
        }
        TypeRef type = given.type();
        if (!type.equals(merged.type()) && !merging.relations().isStrictSubtype(merged.type(), type)) {
            error(
                    ErrorCode.EXTERNAL_ARGUMENT_TYPE_MISMATCH,
                    argument,
                    given.place(),
                    where + "is " + type + " instead of " + merged.type() + ".");
        }
        if (!Objects.equals(given.defaultValue(), merged.defaultValue())) {
            error(
                    ErrorCode.EXTERNAL_ARGUMENT_DEFAULT_MISMATCH,
                    argument,
                    given.place(),
                    where + "has the default " + given.defaultValue() + " instead of " + merged.defaultValue() + ".");
        }
    }

    private static List<Place> places(SequencedMap<SchemaView, FieldDef> fields) {
        return fields.values().stream().map(FieldDef::place).toList();
    }

    private void error(ErrorCode code, String coordinate, Place place, String message) {
        merging.report().error(code, coordinate, place, message);
    }
}
