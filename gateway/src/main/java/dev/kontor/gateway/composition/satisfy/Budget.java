package dev.kontor.gateway.composition.satisfy;

/** How much is walked at most, so that subgraphs cannot keep a composer busy for ever. */
final class Budget {

    /** As many as the reference composer allows; a schema of 191 subgraphs with 4,269 types needs 3,000. */
    static final long MOST = 1_000_000;

    private final long most;
    private long spent;
    private boolean exceeded;

    Budget(long most) {
        this.most = most;
    }

    void spend(long places) {
        spent += places;
    }

    /** Whether more was to be done than is allowed, with what waits. */
    boolean isSpentWith(int waiting) {
        exceeded |= spent + waiting > most;
        return exceeded;
    }

    boolean isSpent() {
        return isSpentWith(0);
    }

    long most() {
        return most;
    }
}
