package dev.kontor.gateway.response;

/** Codes of errors in the answer to an operation that was run. Where Apollo Router has the same, so is the name. */
public enum ErrorCode {
    /** A subgraph reported an error without a code of its own. */
    DOWNSTREAM_SERVICE_ERROR,
    /** A subgraph's value does not fit the schema. */
    SUBREQUEST_INVALID_VALUE,
    /** A subgraph was not asked about an object, because what it must be sent of it is missing. */
    SUBREQUEST_NOT_SENT,
    /** The caller may not see the field; it was not asked for. */
    UNAUTHORIZED_FIELD_OR_TYPE,
    /** The introspection asks for more than a tool needs. */
    INTROSPECTION_REFUSED,
    /** A subscription's events came faster than they were answered or taken. */
    SUBSCRIPTION_TOO_SLOW
}
