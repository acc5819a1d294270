package dev.kontor.gateway.composition.report;

/**
 * Why subgraphs do not compose, by the names that the ecosystem uses, and how each is mended.
 *
 * @see <a href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/errors">Errors</a>
 */
public enum ErrorCode {
    INVALID_GRAPHQL("Write the schema as the GraphQL specification asks."),
    INVALID_SUBGRAPH_NAME("Give each subgraph a name of its own that is not empty and not `_`."),
    LIMIT_EXCEEDED("Make it smaller, or split the subgraph."),
    INVALID_LINK_IDENTIFIER("Write the url as https://host/name/vX.Y."),
    INVALID_LINK_DIRECTIVE_USAGE("Link each specification once, with names of their own."),
    UNKNOWN_LINK_VERSION("Link https://specs.apollo.dev/link/v1.0."),
    UNKNOWN_FEDERATION_LINK_VERSION("Link a version of federation from v2.0 to v2.14."),
    UNSUPPORTED_FEATURE("Take the feature out of the subgraph."),
    DIRECTIVE_DEFINITION_INVALID("Remove the definition: the composer brings its own."),
    TYPE_DEFINITION_INVALID("Remove the definition: the composer brings its own."),
    ROOT_QUERY_USED("Give the type another name, or make it the query root."),
    ROOT_MUTATION_USED("Give the type another name, or make it the mutation root."),
    ROOT_SUBSCRIPTION_USED("Give the type another name, or make it the subscription root."),
    KEY_INVALID_FIELDS_TYPE("Write the fields as a string."),
    REQUIRES_INVALID_FIELDS_TYPE("Write the fields as a string."),
    PROVIDES_INVALID_FIELDS_TYPE("Write the fields as a string."),
    KEY_INVALID_FIELDS("Select fields that the type has in this subgraph."),
    REQUIRES_INVALID_FIELDS(
            "Select fields that the type has in this subgraph; add them as @external where they are another subgraph's."),
    PROVIDES_INVALID_FIELDS(
            "Select fields that the type has in this subgraph; add them as @external where they are another subgraph's."),
    KEY_DIRECTIVE_IN_FIELDS_ARG("Remove the directive from the selection."),
    REQUIRES_DIRECTIVE_IN_FIELDS_ARG("Remove the directive from the selection."),
    PROVIDES_DIRECTIVE_IN_FIELDS_ARG("Remove the directive from the selection."),
    KEY_FIELDS_HAS_ARGS("Select fields without arguments."),
    PROVIDES_FIELDS_HAS_ARGS("Select fields without arguments."),
    KEY_FIELDS_SELECT_INVALID_TYPE("Select scalars, enums and objects only."),
    REQUIRES_FIELDS_MISSING_EXTERNAL("Mark the field @external, or leave it out when this subgraph resolves it."),
    PROVIDES_FIELDS_MISSING_EXTERNAL("Mark the field @external, or leave it out when this subgraph resolves it."),
    KEY_UNSUPPORTED_ON_INTERFACE("Link federation v2.3 or later, or put the keys on the implementations."),
    REQUIRES_UNSUPPORTED_ON_INTERFACE("Put it on the fields of the implementations."),
    PROVIDES_UNSUPPORTED_ON_INTERFACE("Put it on the fields of the implementations."),
    PROVIDES_ON_NON_OBJECT_FIELD("Remove it: it says something about fields of the returned type only."),
    EXTERNAL_UNUSED("Remove the field, or use it in a @key, @requires or @provides."),
    EXTERNAL_ON_INTERFACE("Mark the fields of the implementations instead."),
    EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE("Remove one of the two directives."),
    EXTERNAL_MISSING_ON_BASE("Resolve the field in some subgraph: there remove @external."),
    EXTERNAL_TYPE_MISMATCH("Repeat the type of the subgraph that resolves the field."),
    EXTERNAL_ARGUMENT_MISSING("Repeat the arguments of the subgraph that resolves the field."),
    EXTERNAL_ARGUMENT_TYPE_MISMATCH("Repeat the argument's type of the subgraph that resolves the field."),
    EXTERNAL_ARGUMENT_DEFAULT_MISMATCH("Repeat the argument's default of the subgraph that resolves the field."),
    MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL("Apply the directive where the field is resolved."),
    TYPE_WITH_ONLY_UNUSED_EXTERNAL("Remove the type from this subgraph."),
    EXTENSION_WITH_NO_BASE("Define the type in some subgraph: there write it without `extend`."),
    TYPE_KIND_MISMATCH("Give the types different names, or make them of one kind."),
    FIELD_TYPE_MISMATCH("Give the field one type everywhere, or types of which one is a subtype of the others."),
    FIELD_ARGUMENT_TYPE_MISMATCH("Give the argument one type everywhere."),
    FIELD_ARGUMENT_DEFAULT_MISMATCH("Give the argument one default everywhere."),
    INPUT_FIELD_DEFAULT_MISMATCH("Give the field one default everywhere."),
    REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH("Add the argument there, or make it optional everywhere."),
    REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH("Add the field there, or make it optional everywhere."),
    EMPTY_MERGED_INPUT_TYPE("Give the subgraphs a field in common, or the types different names."),
    EMPTY_MERGED_ENUM_TYPE("Give the subgraphs a value in common, or the enums different names."),
    ENUM_VALUE_MISMATCH("Add the value everywhere, or mark it @inaccessible."),
    INVALID_FIELD_SHARING("Mark the field @shareable in all of them, or resolve it in one subgraph only."),
    INVALID_SHAREABLE_USAGE("Remove the @shareable."),
    OVERRIDE_FROM_SELF_ERROR("Name another subgraph in `from`, or remove the @override."),
    OVERRIDE_SOURCE_HAS_OVERRIDE("Remove one of the two @override."),
    OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE("Remove one of the two directives."),
    OVERRIDE_ON_INTERFACE("Override the fields of the implementations."),
    OVERRIDE_LABEL_INVALID(
            "Use a name of letters, digits and _-:./ that begins with a letter, or percent(x) with x from 0 to 100."),
    INTERFACE_FIELD_NO_IMPLEM("Add the field to the type in some subgraph."),
    INTERFACE_KEY_NOT_ON_IMPLEMENTATION("Give the implementation the same @key."),
    INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE("Define all implementations where the interface has a @key."),
    INTERFACE_OBJECT_USAGE_ERROR(
            "Use @interfaceObject on a type with a @key, for an interface whose implementations are defined elsewhere."),
    NO_QUERIES("Add a field to the Query type of some subgraph."),
    LINK_IMPORT_NAME_MISMATCH("Import the directive under one name everywhere."),
    DIRECTIVE_COMPOSITION_ERROR("Define, link and name the directive alike in all subgraphs that compose it."),
    COST_APPLIED_TO_INTERFACE_FIELD("Put the @cost on the fields of the implementations."),
    LIST_SIZE_APPLIED_TO_NON_LIST("Put it on a field that returns a list, or name `sizedFields`."),
    LIST_SIZE_INVALID_ASSUMED_SIZE("Assume a size of 0 or more."),
    LIST_SIZE_INVALID_SLICING_ARGUMENT("Name arguments of type Int that the field has."),
    LIST_SIZE_INVALID_SIZED_FIELD("Name fields that the returned type has."),
    AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE("Put the directive on the implementations: it spreads from there."),
    MISSING_TRANSITIVE_AUTH_REQUIREMENTS("Repeat what the required fields ask of callers."),
    REFERENCED_INACCESSIBLE("Hide what refers to it too, or show it."),
    DEFAULT_VALUE_USES_INACCESSIBLE("Change the default, or show what it uses."),
    QUERY_ROOT_TYPE_INACCESSIBLE("Show the query root."),
    REQUIRED_INACCESSIBLE("Make it optional, or show it."),
    IMPLEMENTED_BY_INACCESSIBLE("Show it, or hide what it implements too."),
    ONLY_INACCESSIBLE_CHILDREN("Show one of its elements, or hide the type too."),
    DISALLOWED_INACCESSIBLE("Remove the @inaccessible."),
    SATISFIABILITY_ERROR(
            "Make the field @shareable, or add a @key by which one subgraph can be reached from the other."),
    SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES("Let the subgraphs that share the field return some type in common."),
    MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED("Share fewer fields, or give shared types keys.");

    private final String remedy;

    ErrorCode(String remedy) {
        this.remedy = remedy;
    }

    /** One sentence on how to mend it. */
    public String remedy() {
        return remedy;
    }
}
