package dev.kontor.gateway.composition.diff;

import static dev.kontor.gateway.composition.diff.Severity.BREAKING;
import static dev.kontor.gateway.composition.diff.Severity.DANGEROUS;
import static dev.kontor.gateway.composition.diff.Severity.SAFE;

/**
 * What can happen to a schema. The first two groups are the breaking and the dangerous changes of the reference
 * implementation, by its names; the others are ours, named in its manner.
 *
 * <p>Of outputs a client relies on what it gets: {@code Int} → {@code Int!} is safe, and back is breaking. Of inputs it
 * relies on what it may send: there it is the other way round.
 *
 * @see <a href="https://www.graphql-js.org/api-v16/utilities/#findbreakingchanges">findBreakingChanges</a>
 */
public enum ChangeKind {
    TYPE_REMOVED(BREAKING),
    TYPE_CHANGED_KIND(BREAKING),
    TYPE_REMOVED_FROM_UNION(BREAKING),
    VALUE_REMOVED_FROM_ENUM(BREAKING),
    REQUIRED_INPUT_FIELD_ADDED(BREAKING),
    IMPLEMENTED_INTERFACE_REMOVED(BREAKING),
    /** Of an object, an interface or an input object. */
    FIELD_REMOVED(BREAKING),
    /** To a type that is not as good as the one before: see {@link #FIELD_CHANGED_KIND_SAFE}. */
    FIELD_CHANGED_KIND(BREAKING),
    REQUIRED_ARG_ADDED(BREAKING),
    ARG_REMOVED(BREAKING),
    ARG_CHANGED_KIND(BREAKING),
    DIRECTIVE_REMOVED(BREAKING),
    DIRECTIVE_ARG_REMOVED(BREAKING),
    REQUIRED_DIRECTIVE_ARG_ADDED(BREAKING),
    DIRECTIVE_REPEATABLE_REMOVED(BREAKING),
    DIRECTIVE_LOCATION_REMOVED(BREAKING),

    VALUE_ADDED_TO_ENUM(DANGEROUS),
    TYPE_ADDED_TO_UNION(DANGEROUS),
    OPTIONAL_INPUT_FIELD_ADDED(DANGEROUS),
    OPTIONAL_ARG_ADDED(DANGEROUS),
    IMPLEMENTED_INTERFACE_ADDED(DANGEROUS),
    /** To another one, or to none. */
    ARG_DEFAULT_VALUE_CHANGE(DANGEROUS),

    ROOT_TYPE_REMOVED(BREAKING),
    /** Operations of that kind begin at a type of another name. */
    ROOT_TYPE_CHANGED(BREAKING),
    /** Whoever sends several of its fields, or null, is refused. */
    ONE_OF_ADDED(BREAKING),
    /** It is non-null, and has lost its default value. */
    ARG_BECAME_REQUIRED(BREAKING),
    INPUT_FIELD_BECAME_REQUIRED(BREAKING),

    /** Whoever leaves it out gets something else. */
    ARG_DEFAULT_VALUE_ADDED(DANGEROUS),
    INPUT_FIELD_DEFAULT_VALUE_CHANGE(DANGEROUS),
    INPUT_FIELD_DEFAULT_VALUE_ADDED(DANGEROUS),
    /** A scalar's values may look different. */
    SPECIFIED_BY_CHANGED(DANGEROUS),

    TYPE_ADDED(SAFE),
    FIELD_ADDED(SAFE),
    /** {@code T} → {@code T!} of an output, {@code T!} → {@code T} of an input, also inside lists. */
    FIELD_CHANGED_KIND_SAFE(SAFE),
    ARG_CHANGED_KIND_SAFE(SAFE),
    /** It is non-null, and has a default value now. */
    ARG_BECAME_OPTIONAL(SAFE),
    INPUT_FIELD_BECAME_OPTIONAL(SAFE),
    ROOT_TYPE_ADDED(SAFE),
    ONE_OF_REMOVED(SAFE),
    SPECIFIED_BY_ADDED(SAFE),
    SPECIFIED_BY_REMOVED(SAFE),
    DIRECTIVE_ADDED(SAFE),
    DIRECTIVE_REPEATABLE_ADDED(SAFE),
    DIRECTIVE_LOCATION_ADDED(SAFE),
    OPTIONAL_DIRECTIVE_ARG_ADDED(SAFE),
    DEPRECATION_ADDED(SAFE),
    DEPRECATION_REMOVED(SAFE),
    DEPRECATION_REASON_CHANGED(SAFE),
    /** Also when there was none, or is none any more. */
    DESCRIPTION_CHANGED(SAFE),

    /** What it alone resolved is told as removed besides. */
    SUBGRAPH_REMOVED(SAFE),
    SUBGRAPH_ADDED(SAFE),
    /** Requests go to another place, which nothing here has looked at. */
    SUBGRAPH_URL_CHANGED(DANGEROUS),
    /**
     * To clients it is nothing, since what composes can be answered. But a subgraph is asked by that key for as long as a
     * gateway serves the former supergraph.
     */
    ENTITY_KEY_REMOVED(DANGEROUS),
    ENTITY_KEY_ADDED(SAFE),
    /** The subgraphs that resolve it are others: one more, one less, or one instead of another. */
    FIELD_MOVED(SAFE),
    /** Some callers who could see it cannot any more: who, their tokens decide. */
    ACCESS_TIGHTENED(DANGEROUS),
    /** Everybody who could see it still can, and others may. To clients it is nothing; whether it is meant, somebody should know. */
    ACCESS_LOOSENED(SAFE);

    private final Severity severity;

    ChangeKind(Severity severity) {
        this.severity = severity;
    }

    public Severity severity() {
        return severity;
    }
}
