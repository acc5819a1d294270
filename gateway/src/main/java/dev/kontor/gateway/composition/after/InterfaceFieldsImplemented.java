package dev.kontor.gateway.composition.after;

import static dev.kontor.gateway.composition.report.ErrorCode.INTERFACE_FIELD_NO_IMPLEM;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import java.util.List;
import java.util.stream.Stream;

/** A type has all fields that its interfaces have in any subgraph, though the one that says it implements them may not know all. */
final class InterfaceFieldsImplemented {

    /** Fields of an interface that a type may lack before the rest is passed over: all would cost types times fields. */
    private static final int MOST_MISSING = 10;

    private InterfaceFieldsImplemented() {}

    static void check(Merged merged, Report report) {
        Sources sources = new Sources(merged);
        merged.types().values().forEach(type -> {
            if (type instanceof MergedImplementing implementing) {
                implementing.implemented().forEach(name -> {
                    MergedImplementing itf = merged.implementing(name);
                    if (itf != null) {
                        check(implementing, itf, sources, report);
                    }
                });
            }
        });
    }

    private static void check(MergedImplementing type, MergedImplementing itf, Sources sources, Report report) {
        itf.fields().keySet().stream()
                .filter(field -> type.field(field) == null)
                .limit(MOST_MISSING)
                .forEach(field -> {
                    List<Place> places = Stream.concat(
                                    sources.of(itf.name(), field).stream(), sources.ofType(type.name()).stream())
                            .toList();
                    report.error(INTERFACE_FIELD_NO_IMPLEM, type.name(), places, message(type, itf, field, sources));
                });
    }

    private static String message(MergedImplementing type, MergedImplementing itf, String field, Sources sources) {
        String withField = sources.subgraphs(
                itf.name(), each -> each instanceof ImplementingDef known && known.field(field) != null);
        String implementing = sources.subgraphs(
                type.name(), each -> each instanceof ImplementingDef known && known.isImplementing(itf.name()));
        return type.name() + " implements " + itf.name() + " (in " + implementing + ") and lacks its field " + field
                + " (of " + withField + ") in all subgraphs.";
    }
}
