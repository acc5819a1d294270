package dev.kontor.gateway.composition.satisfy;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Something that is found out by and by, only ever grows, and on which other facts depend. All facts together are the least
 * that follows: that something is known never rests on itself.
 */
abstract class Fact {

    /** Those that asked for this one, and may grow when it does. */
    final Set<Fact> dependents = new LinkedHashSet<>();

    /** Whether it waits to be worked out again. */
    boolean due = true;

    /** Takes in what follows by now; true when that is more than before. */
    abstract boolean grow();
}
