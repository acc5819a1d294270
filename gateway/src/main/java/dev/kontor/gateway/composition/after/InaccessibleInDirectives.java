package dev.kontor.gateway.composition.after;

import static dev.kontor.gateway.composition.report.ErrorCode.DEFAULT_VALUE_USES_INACCESSIBLE;
import static dev.kontor.gateway.composition.report.ErrorCode.DISALLOWED_INACCESSIBLE;
import static dev.kontor.gateway.composition.report.ErrorCode.REFERENCED_INACCESSIBLE;
import static dev.kontor.gateway.composition.report.ErrorCode.REQUIRED_INACCESSIBLE;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedType;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.composition.schema.DirectiveDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Arguments of directives that clients give are as those of fields; those that only schemas give cannot be hidden. */
final class InaccessibleInDirectives {

    private static final Set<String> TYPE_SYSTEM = Set.of(
            "SCHEMA",
            "SCALAR",
            "OBJECT",
            "FIELD_DEFINITION",
            "ARGUMENT_DEFINITION",
            "INTERFACE",
            "UNION",
            "ENUM",
            "ENUM_VALUE",
            "INPUT_OBJECT",
            "INPUT_FIELD_DEFINITION");

    private final Merged merged;
    private final InaccessibleInDefaults defaults;
    private final Report report;

    private InaccessibleInDirectives(Merged merged, Report report) {
        this.merged = merged;
        this.report = report;
        defaults = new InaccessibleInDefaults(merged);
    }

    static void check(Merged merged, Report report) {
        InaccessibleInDirectives rule = new InaccessibleInDirectives(merged, report);
        merged.directives().values().stream()
                .filter(directive -> directive.origin() == DirectiveDef.Origin.SUBGRAPH)
                .forEach(directive -> directive.arguments().values().forEach(each -> rule.check(directive, each)));
    }

    private void check(DirectiveDef directive, InputValueDef argument) {
        List<InputValueDef> sources = sources(directive, argument);
        List<Place> places = sources.stream().map(InputValueDef::place).toList();
        String coordinate = "@" + directive.name() + "(" + argument.name() + ":)";
        if (sources.stream().anyMatch(each -> each.has(FederationDirective.INACCESSIBLE))) {
            boolean ofSchemas = directive.locations().stream().anyMatch(TYPE_SYSTEM::contains);
            if (ofSchemas) {
                error(DISALLOWED_INACCESSIBLE, coordinate, places, "It is of a directive that schemas apply.");
            } else if (argument.isRequired()) {
                error(REQUIRED_INACCESSIBLE, coordinate, places, "It is @inaccessible, and must be given.");
            }
            return;
        }
        MergedType type = merged.type(argument.type().name());
        if (type != null && type.inaccessible()) {
            String message = "It is of " + type.name() + ", which is @inaccessible, and it is not.";
            error(REFERENCED_INACCESSIBLE, coordinate, places, message);
        }
        ConstValue value = argument.defaultValue();
        String hidden = value == null ? null : defaults.hidden(value, argument.type());
        if (hidden != null) {
            String message = "Its default uses " + hidden + ", which is @inaccessible, and it is not.";
            error(DEFAULT_VALUE_USES_INACCESSIBLE, coordinate, places, message);
        }
    }

    private List<InputValueDef> sources(DirectiveDef directive, InputValueDef argument) {
        return merged.subgraphs().stream()
                .map(view -> view.schema().directives().get(directive.name()))
                .filter(Objects::nonNull)
                .map(each -> each.arguments().get(argument.name()))
                .filter(Objects::nonNull)
                .toList();
    }

    private void error(ErrorCode code, String coordinate, List<Place> places, String message) {
        report.error(code, coordinate, places, message);
    }
}
