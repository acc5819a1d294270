package dev.kontor.gateway.planner.tree;

/**
 * What a choice costs. A request costs far more than waiting for one in sequence, that far more than a field: a round
 * trip takes CPU at both ends, a sequence takes time only, a field a few bytes. A field that is read later costs more
 * than one that is read at once.
 */
public final class Cost {

    public static final long REQUEST = 1_000_000;
    public static final long SEQUENCE = 10_000;
    private static final long FIELD = 1;

    private Cost() {}

    /** A field that is read after so many requests. */
    public static long ofField(int level) {
        return FIELD * (1 + level);
    }

    /** All that a tree needs whose values are found after so many requests. */
    public static long ofTree(SelectionTree tree, int level) {
        return tree.cost() + FIELD * level * tree.size();
    }
}
