package dev.kontor.gateway.composition.check.federation;

import dev.kontor.gateway.composition.fieldset.FieldSets;
import dev.kontor.gateway.composition.fieldset.TypedFieldSet;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.federation.FieldSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code fields} of a directive on the type that they are of, and reports what is wrong with any such argument.
 *
 * @param coordinate of what the directive is on
 */
record FieldSetReading(FieldSets fieldSets, Report report, FieldSetCodes codes, String coordinate, Applied applied) {

    /** Null when it is no selection on the type, which was reported then. */
    @Nullable TypedFieldSet read(TypeDef type) {
        TypedFieldSet typed = typed(type);
        return typed != null && isSelection(typed) ? typed : null;
    }

    /** As {@link #read}, but what is wrong on the type is not reported yet. */
    @Nullable TypedFieldSet typed(TypeDef type) {
        String text = applied.text("fields");
        if (text == null) {
            error(codes.noText(), "its fields are no string.");
            return null;
        }
        try {
            return fieldSets.typed(type, FieldSet.parse(text));
        } catch (IllegalArgumentException invalid) {
            error(codes.noSelection(), "that is no selection of fields.");
            return null;
        }
    }

    /** Reports what is wrong with it; whether it is a selection all the same. */
    boolean isSelection(TypedFieldSet fields) {
        boolean valid = fields.faults().isEmpty();
        fields.faults().forEach(fault -> error(codes.noSelection(), fault));
        String text = applied.text("fields");
        for (String directive : AppliedInText.directives(text == null ? "" : text)) {
            boolean known = fieldSets.schema().directives().containsKey(directive);
            error(known ? codes.withDirective() : codes.noSelection(), "it applies @" + directive + ".");
            valid &= known;
        }
        return valid;
    }

    void error(ErrorCode code, String what) {
        report.error(code, coordinate, applied.place(), "In " + applied + " on " + coordinate + ": " + what);
    }
}
