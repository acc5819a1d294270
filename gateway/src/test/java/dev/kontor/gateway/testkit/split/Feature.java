package dev.kontor.gateway.testkit.split;

/** What a random split may contain. Each split has some of these, so that small splits stay small. */
public enum Feature {
    COMPOUND_KEYS,
    NESTED_KEYS,
    /** Several keys per entity, others in each subgraph: some are reached through a third subgraph only. */
    SEVERAL_KEYS,
    UNRESOLVABLE_KEYS,
    SHAREABLE_FIELDS,
    SHARED_ROOT_FIELDS,
    VALUE_TYPES,
    /** Types without a key whose fields lie in several subgraphs. */
    VALUE_TYPES_IN_PARTS,
    INTERFACES,
    UNIONS,
    /** An object's field that its interface has may be external where the interface is. */
    EXTERNAL_INTERFACE_FIELDS,
    /** A field is never null in some of the objects that have it from an interface. */
    NARROWER_IMPLEMENTATIONS,
    /** One field, with a narrower type in one subgraph than in another. */
    NARROWER_TYPES,
    REQUIRES,
    REQUIRES_NESTED,
    REQUIRES_WITH_ARGUMENTS,
    REQUIRES_FRAGMENTS,
    PROVIDES,
    PROVIDES_NESTED,
    PROVIDES_FRAGMENTS,
    OVERRIDE,
    /** {@code @override} with a label: a part of the traffic moves. */
    PROGRESSIVE_OVERRIDE,
    INTERFACE_OBJECTS,
    ARGUMENTS,
    NON_NULL,
    LISTS,
    ENUMS,
    CUSTOM_SCALARS,
    NULLS,
    FAILURES,
    MUTATIONS
}
