package dev.kontor.gateway.composition.check.federation;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.report.ErrorCode;

/** How the directives with field sets call what can be wrong with one. */
enum FieldSetCodes {
    KEY(
            FederationDirective.KEY,
            ErrorCode.KEY_INVALID_FIELDS_TYPE,
            ErrorCode.KEY_INVALID_FIELDS,
            ErrorCode.KEY_DIRECTIVE_IN_FIELDS_ARG),
    REQUIRES(
            FederationDirective.REQUIRES,
            ErrorCode.REQUIRES_INVALID_FIELDS_TYPE,
            ErrorCode.REQUIRES_INVALID_FIELDS,
            ErrorCode.REQUIRES_DIRECTIVE_IN_FIELDS_ARG),
    PROVIDES(
            FederationDirective.PROVIDES,
            ErrorCode.PROVIDES_INVALID_FIELDS_TYPE,
            ErrorCode.PROVIDES_INVALID_FIELDS,
            ErrorCode.PROVIDES_DIRECTIVE_IN_FIELDS_ARG);

    private final FederationDirective directive;
    private final ErrorCode noText;
    private final ErrorCode noSelection;
    private final ErrorCode withDirective;

    FieldSetCodes(FederationDirective directive, ErrorCode noText, ErrorCode noSelection, ErrorCode withDirective) {
        this.directive = directive;
        this.noText = noText;
        this.noSelection = noSelection;
        this.withDirective = withDirective;
    }

    FederationDirective directive() {
        return directive;
    }

    /** The argument is no string. */
    ErrorCode noText() {
        return noText;
    }

    /** The string is no selection on the type. */
    ErrorCode noSelection() {
        return noSelection;
    }

    /** The selection applies directives. */
    ErrorCode withDirective() {
        return withDirective;
    }
}
