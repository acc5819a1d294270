package dev.kontor.gateway.testkit.split;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Random choices that a seed repeats. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return random.nextInt(first, last + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Some of the choices, in their order; at least and at most so many, as far as there are. */
    <T> List<T> some(List<T> choices, int least, int most) {
        int count = Math.min(choices.size(), between(least, Math.max(least, most)));
        List<T> some = new ArrayList<>(choices);
        while (some.size() > count) {
            some.remove(random.nextInt(some.size()));
        }
        return some;
    }
}
