package dev.kontor.accounts.account.domain;

import dev.kontor.kit.error.BadUserInputException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are asked for; all given parts must hold.
 *
 * @param tiers any of these; null for all, empty for none
 * @param lifecycles any of these; null for all, empty for none
 * @param managers managed by any of these; null for all, empty for none
 * @param industries any of these, as written; null for all, empty for none
 * @param search the name or the number contains it, ignoring case; null for all
 */
public record AccountFilter(
        @Nullable Set<AccountTier> tiers,
        @Nullable Set<AccountLifecycle> lifecycles,
        @Nullable Set<UUID> managers,
        @Nullable Set<String> industries,
        @Nullable String search) {

    /** All accounts. */
    public static final AccountFilter ALL = new AccountFilter(null, null, null, null, null);

    /** Most industries in a filter. */
    public static final int MAX_INDUSTRIES = 100;

    /** Longest search text in characters. */
    public static final int MAX_SEARCH = 200;

    public AccountFilter {
        tiers = tiers == null ? null : Set.copyOf(tiers);
        lifecycles = lifecycles == null ? null : Set.copyOf(lifecycles);
        managers = managers == null ? null : Set.copyOf(managers);
        industries = industries == null ? null : Set.copyOf(industries);
        if (industries != null && industries.stream().anyMatch(industry -> industry.indexOf('\0') >= 0)) {
            throw new BadUserInputException("An industry has no control characters.");
        }
        if (industries != null && industries.size() > MAX_INDUSTRIES) {
            throw new BadUserInputException("A filter has at most %d industries.".formatted(MAX_INDUSTRIES));
        }
        if (search != null && search.length() > MAX_SEARCH) {
            throw new BadUserInputException("A search has at most %d characters.".formatted(MAX_SEARCH));
        }
    }

    /** Whether no account can pass, so that none need be looked for. */
    public boolean isImpossible() {
        // PostgreSQL stores no NUL, so nothing contains one; it would not even take the question.
        return (search != null && search.indexOf('\0') >= 0)
                || isEmpty(tiers)
                || isEmpty(lifecycles)
                || isEmpty(managers)
                || isEmpty(industries);
    }

    private static boolean isEmpty(@Nullable Collection<?> alternatives) {
        return alternatives != null && alternatives.isEmpty();
    }
}
