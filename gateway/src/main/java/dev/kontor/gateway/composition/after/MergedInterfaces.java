package dev.kontor.gateway.composition.after;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.typesystem.FieldImplementation;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import java.util.function.Predicate;

/**
 * What implements an interface in one subgraph each still does in all together: a field of the interface may have become less,
 * one of the type more.
 *
 * @see <a href="https://spec.graphql.org/September2025/#IsValidImplementation()">IsValidImplementation</a>
 */
final class MergedInterfaces {

    private final Merged merged;
    private final TypeSystem types;
    private final Sources sources;
    private final Report report;

    private MergedInterfaces(Merged merged, Report report) {
        this.merged = merged;
        this.report = report;
        types = SupergraphTypes.of(merged);
        sources = new Sources(merged);
    }

    static void check(Merged merged, Report report) {
        MergedInterfaces rule = new MergedInterfaces(merged, report);
        merged.types().values().forEach(type -> {
            if (type instanceof MergedImplementing implementing) {
                rule.check(implementing);
            }
        });
    }

    private void check(MergedImplementing type) {
        for (String name : type.implemented()) {
            MergedImplementing itf = merged.implementing(name);
            if (itf == null || name.equals(type.name())) {
                continue;
            }
            refuseMissing(type, itf);
            for (MergedField expected : itf.fields().values()) {
                MergedField field = type.field(expected.name());
                if (field != null) {
                    check(type, field, itf, expected);
                }
            }
        }
    }

    /** The first is enough: to go through all would cost types times interfaces. */
    private void refuseMissing(MergedImplementing type, MergedImplementing itf) {
        Predicate<String> missing =
                name -> name.equals(type.name()) || !type.implemented().contains(name);
        itf.implemented().stream().filter(missing).findFirst().ifPresent(name -> {
            String problem = name.equals(type.name())
                    ? type.name() + " and " + itf.name() + " implement each other"
                    : type.name() + " implements " + itf.name() + ", and so must implement " + name + " too";
            report.error(
                    INVALID_GRAPHQL, type.name(), sources.ofType(type.name()), "In the supergraph, " + problem + ".");
        });
    }

    private void check(MergedImplementing type, MergedField field, MergedImplementing itf, MergedField expected) {
        String coordinate = type.name() + "." + field.name();
        String implemented = itf.name() + "." + expected.name();
        for (FieldImplementation.Problem problem : FieldImplementation.problems(field, expected, implemented, types)) {
            report.error(
                    INVALID_GRAPHQL,
                    problem.coordinate(coordinate),
                    sources.of(type.name(), field.name()),
                    "In the supergraph: " + problem.message());
        }
    }
}
