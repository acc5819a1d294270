package dev.kontor.gateway.composition.merge;

import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.view.SchemaView;
import dev.kontor.gateway.federation.TypeRef;
import java.util.List;
import java.util.SequencedMap;

/**
 * The types of one field or argument → one type: what is returned gets the supertype, what is given the subtype. The types
 * are folded in the order of the subgraphs, so A, B and their interface I may fit in one order and not in another; others
 * do it so too.
 */
final class TypeRefs {

    private final Merging merging;

    TypeRefs(Merging merging) {
        this.merging = merging;
    }

    TypeRef output(SequencedMap<SchemaView, TypeRef> types, String coordinate, List<Place> places) {
        return fold(types, false, coordinate, places, ErrorCode.FIELD_TYPE_MISMATCH);
    }

    TypeRef input(SequencedMap<SchemaView, TypeRef> types, String coordinate, List<Place> places, ErrorCode mismatch) {
        return fold(types, true, coordinate, places, mismatch);
    }

    private TypeRef fold(
            SequencedMap<SchemaView, TypeRef> types,
            boolean input,
            String coordinate,
            List<Place> places,
            ErrorCode mismatch) {
        TypeRef merged = types.firstEntry().getValue();
        boolean compatible = true;
        for (TypeRef type : types.values()) {
            if (type.equals(merged)) {
                continue;
            }
            if (merging.relations().isStrictSubtype(type, merged)) {
                merged = input ? type : merged;
            } else if (merging.relations().isStrictSubtype(merged, type)) {
                merged = input ? merged : type;
            } else {
                compatible = false;
            }
        }
        if (!compatible) {
            merging.report()
                    .error(
                            mismatch,
                            coordinate,
                            places,
                            coordinate + " has types that do not fit: " + Words.byValue(types, TypeRef::toString)
                                    + ".");
        } else if (types.values().stream()
                .anyMatch(type -> !type.equals(types.firstEntry().getValue()))) {
            merging.report()
                    .hint(
                            mismatch == ErrorCode.FIELD_ARGUMENT_TYPE_MISMATCH
                                    ? HintCode.INCONSISTENT_BUT_COMPATIBLE_ARGUMENT_TYPE
                                    : HintCode.INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE,
                            coordinate,
                            places,
                            coordinate + " is " + merged + " in the supergraph: "
                                    + Words.byValue(types, TypeRef::toString) + ".");
        }
        return merged;
    }
}
