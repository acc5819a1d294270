package dev.kontor.gateway.composition.diff;

/** What a change may do to somebody who relied on the schema as it was. The worst comes first. */
public enum Severity {
    /** Operations that were valid are refused, or answers no longer have the form that they promised. */
    BREAKING,
    /** Operations stay valid, and their answers keep their form, but what comes may be what nobody reckoned with. */
    DANGEROUS,
    /** Nobody need notice. */
    SAFE
}
