package dev.kontor.gateway.planner.tree;

/**
 * What a choice costs. A request costs far more than waiting for one in sequence, that far more than a field: a round
 * trip takes CPU at both ends, a sequence takes time only, a field a few bytes.
 */
public final class Cost {

    public static final long REQUEST = 100_000;
    public static final long SEQUENCE = 1_000;
    public static final long FIELD = 1;

    private Cost() {}
}
