package dev.kontor.accounts.account.domain;

/** Ratings of an account, each {@value #MIN} to {@value #MAX}. */
public record RatingScores(int strategicValue, int growthPotential, int engagement) {

    public static final int MIN = 0;
    public static final int MAX = 100;

    public RatingScores {
        if (!inRange(strategicValue) || !inRange(growthPotential) || !inRange(engagement)) {
            throw new IllegalArgumentException("ratings are %d to %d: %d, %d, %d"
                    .formatted(MIN, MAX, strategicValue, growthPotential, engagement));
        }
    }

    /** The scores as a caller gives them, if each is in range. */
    public static Checked<RatingScores> check(int strategicValue, int growthPotential, int engagement) {
        InputCheck check = new InputCheck();
        check.rating("strategicValue", strategicValue);
        check.rating("growthPotential", growthPotential);
        check.rating("engagement", engagement);
        return check.result(() -> new RatingScores(strategicValue, growthPotential, engagement));
    }

    static boolean inRange(int score) {
        return score >= MIN && score <= MAX;
    }
}
