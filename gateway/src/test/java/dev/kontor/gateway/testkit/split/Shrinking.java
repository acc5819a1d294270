package dev.kontor.gateway.testkit.split;

import dev.kontor.gateway.testkit.Comparison;
import java.util.Iterator;
import java.util.stream.Stream;

/** Takes away from a case, greedily, what does not matter to its disagreement: first of the operation, then of the graph. */
public final class Shrinking {

    /** A try takes some milliseconds, so that this is a matter of seconds. */
    private static final int MAX_TRIES = 3_000;

    private final String symptom;
    private RandomCase smallest;
    private int tries;

    private Shrinking(RandomCase from, String symptom) {
        this.smallest = from;
        this.symptom = symptom;
    }

    /** The smallest case found that disagrees in the same way. */
    public static RandomCase shrink(RandomCase from, Comparison disagreement) {
        Shrinking shrinking = new Shrinking(from, disagreement.symptom());
        while (shrinking.step()) {
            // Each step may make another possible.
        }
        return shrinking.smallest;
    }

    private boolean step() {
        Stream<RandomCase> ofOperation = OperationVariants.of(smallest.operation())
                .map(operation -> new RandomCase(smallest.graph(), operation));
        Stream<RandomCase> ofGraph =
                GraphVariants.of(smallest.graph()).map(graph -> new RandomCase(graph, smallest.operation()));
        for (Iterator<RandomCase> variants = Stream.concat(ofOperation, ofGraph).iterator(); variants.hasNext(); ) {
            RandomCase variant = variants.next();
            if (tries++ == MAX_TRIES) {
                return false;
            }
            if (disagreesAlike(variant)) {
                smallest = variant;
                return true;
            }
        }
        return false;
    }

    private boolean disagreesAlike(RandomCase variant) {
        try {
            return variant.disagreement()
                    .filter(found -> found.symptom().equals(symptom))
                    .isPresent();
        } catch (RuntimeException invalid) {
            return false;
        }
    }
}
