package dev.kontor.gateway.composition.after;

import static dev.kontor.gateway.composition.report.ErrorCode.IMPLEMENTED_BY_INACCESSIBLE;
import static dev.kontor.gateway.composition.report.ErrorCode.REQUIRED_INACCESSIBLE;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.merged.MergedInput;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Report;

/** What must be given can be given, and what a shown interface has its shown implementations have too. */
final class InaccessibleFields {

    private final Merged merged;
    private final Sources sources;
    private final Report report;

    private InaccessibleFields(Merged merged, Report report) {
        this.merged = merged;
        this.report = report;
        sources = new Sources(merged);
    }

    static void check(Merged merged, Report report) {
        InaccessibleFields rule = new InaccessibleFields(merged, report);
        merged.types().values().stream().filter(type -> !type.inaccessible()).forEach(type -> {
            if (type instanceof MergedImplementing implementing) {
                rule.check(implementing);
            } else if (type instanceof MergedInput input) {
                input.fields()
                        .values()
                        .forEach(field -> rule.refuseRequired(At.child(type.name(), field.name()), field));
            }
        });
    }

    private void check(MergedImplementing type) {
        type.fields().values().stream()
                .filter(field -> !field.inaccessible())
                .forEach(field -> field.arguments()
                        .values()
                        .forEach(argument ->
                                refuseRequired(new At(type.name(), field.name(), argument.name()), argument)));
        for (String name : type.implemented()) {
            MergedImplementing itf = merged.implementing(name);
            if (itf != null && !itf.inaccessible()) {
                check(type, itf);
            }
        }
    }

    private void refuseRequired(At at, MergedInputValue input) {
        if (input.inaccessible() && input.isRequired()) {
            error(REQUIRED_INACCESSIBLE, at, "It is @inaccessible, and must be given.");
        }
    }

    /** Both types are shown. */
    private void check(MergedImplementing type, MergedImplementing itf) {
        for (MergedField expected : itf.fields().values()) {
            MergedField field = type.field(expected.name());
            if (field == null || expected.inaccessible()) {
                continue;
            }
            if (field.inaccessible()) {
                error(
                        IMPLEMENTED_BY_INACCESSIBLE,
                        At.child(type.name(), field.name()),
                        "It is @inaccessible, and implements " + itf.name() + "." + expected.name()
                                + ", which is not.");
            } else {
                check(type, field, itf, expected);
            }
        }
    }

    /** Both fields are shown. */
    private void check(MergedImplementing type, MergedField field, MergedImplementing itf, MergedField expected) {
        for (MergedInputValue implemented : expected.arguments().values()) {
            MergedInputValue argument = field.arguments().get(implemented.name());
            if (argument == null || argument.inaccessible() == implemented.inaccessible()) {
                continue;
            }
            if (argument.inaccessible()) {
                error(
                        IMPLEMENTED_BY_INACCESSIBLE,
                        new At(type.name(), field.name(), argument.name()),
                        "It is @inaccessible, and implements that of " + itf.name() + "." + expected.name()
                                + ", which is not.");
            } else if (argument.isRequired()) {
                error(
                        REQUIRED_INACCESSIBLE,
                        new At(itf.name(), expected.name(), implemented.name()),
                        "It is @inaccessible, and must be given to " + type.name() + "." + field.name()
                                + ", which implements the field.");
            }
        }
    }

    private void error(ErrorCode code, At at, String message) {
        report.error(code, at.toString(), sources.of(at), message);
    }
}
