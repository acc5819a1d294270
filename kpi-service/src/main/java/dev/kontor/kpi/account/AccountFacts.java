package dev.kontor.kpi.account;

import dev.kontor.kpi.subject.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What is known here of an account that accounts-service owns.
 *
 * @param version grows with every change; of two, the greater is newer
 */
public record AccountFacts(
        Subject.Account account,
        String number,
        String name,
        AccountTier tier,
        AccountLifecycle lifecycle,
        @Nullable String industry,
        @Nullable Manager manager,
        @Nullable Ratings ratings,
        int version) {

    /**
     * The dedicated manager.
     *
     * @param id global id
     * @param subject the {@code sub} of the manager's tokens
     */
    public record Manager(String id, String subject) {}

    /** What colleagues think of an account, each 0 to 100. */
    public record Ratings(int strategicValue, int growthPotential, int engagement) {}
}
