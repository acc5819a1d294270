package dev.kontor.gateway.composition.report;

/**
 * What is worth knowing, by the names that the ecosystem uses.
 *
 * @see <a href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/hints">Hints</a>
 */
public enum HintCode {
    INCONSISTENT_DEFAULT_VALUE_PRESENCE(Level.WARN),
    INCONSISTENT_INPUT_OBJECT_FIELD(Level.WARN),
    INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM(Level.WARN),
    INCONSISTENT_EXECUTABLE_DIRECTIVE_PRESENCE(Level.WARN),
    NO_EXECUTABLE_DIRECTIVE_INTERSECTION(Level.WARN),
    INCONSISTENT_EXECUTABLE_DIRECTIVE_REPEATABLE(Level.WARN),
    INCONSISTENT_EXECUTABLE_DIRECTIVE_LOCATIONS(Level.WARN),
    INCONSISTENT_DESCRIPTION(Level.WARN),
    INCONSISTENT_ARGUMENT_PRESENCE(Level.WARN),
    FROM_SUBGRAPH_DOES_NOT_EXIST(Level.WARN),
    INCONSISTENT_NON_REPEATABLE_DIRECTIVE_ARGUMENTS(Level.WARN),
    DIRECTIVE_COMPOSITION_WARN(Level.WARN),
    INCONSISTENT_RUNTIME_TYPES_FOR_SHAREABLE_RETURN(Level.WARN),
    INCONSISTENT_BUT_COMPATIBLE_FIELD_TYPE(Level.INFO),
    INCONSISTENT_BUT_COMPATIBLE_ARGUMENT_TYPE(Level.INFO),
    INCONSISTENT_ENTITY(Level.INFO),
    OVERRIDDEN_FIELD_CAN_BE_REMOVED(Level.INFO),
    OVERRIDE_DIRECTIVE_CAN_BE_REMOVED(Level.INFO),
    OVERRIDE_MIGRATION_IN_PROGRESS(Level.INFO),
    MERGED_NON_REPEATABLE_DIRECTIVE_ARGUMENTS(Level.INFO),
    DIRECTIVE_COMPOSITION_INFO(Level.INFO),
    IMPLICITLY_UPGRADED_FEDERATION_VERSION(Level.INFO),
    INCONSISTENT_OBJECT_VALUE_TYPE_FIELD(Level.DEBUG),
    INCONSISTENT_INTERFACE_VALUE_TYPE_FIELD(Level.DEBUG),
    INCONSISTENT_UNION_MEMBER(Level.DEBUG),
    INCONSISTENT_ENUM_VALUE_FOR_OUTPUT_ENUM(Level.DEBUG),
    UNUSED_ENUM_TYPE(Level.DEBUG),
    /** Ours: a scalar that only directives use which are not composed. */
    UNUSED_SCALAR_DROPPED(Level.DEBUG),
    /** Ours: the supergraph is valid, and the Kontor gateway refuses it all the same. */
    NOT_SERVED_BY_KONTOR(Level.WARN);

    /** How much it matters. */
    public enum Level {
        WARN,
        INFO,
        DEBUG
    }

    private final Level level;

    HintCode(Level level) {
        this.level = level;
    }

    public Level level() {
        return level;
    }
}
