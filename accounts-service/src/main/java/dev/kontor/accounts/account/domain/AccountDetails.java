package dev.kontor.accounts.account.domain;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague may write about an account at any time.
 *
 * @param name legal or trading name
 * @param lifecycle stage of the relationship
 * @param industry industry of the customer, null when unknown
 * @param country ISO 3166-1 alpha-2, null when unknown
 * @param customerSince first business with the customer, null before it or when unknown
 * @param renewalDate next contract renewal, null when there is none
 */
public record AccountDetails(
        String name,
        AccountLifecycle lifecycle,
        @Nullable String industry,
        @Nullable String country,
        @Nullable LocalDate customerSince,
        @Nullable LocalDate renewalDate) {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** The same with texts trimmed, if it keeps the rules. */
    public Checked<AccountDetails> check() {
        InputCheck check = new InputCheck();
        AccountDetails trimmed = check(check);
        return check.result(() -> trimmed);
    }

    /** The same with texts trimmed; what is wrong with it goes to the check. */
    AccountDetails check(InputCheck check) {
        return new AccountDetails(
                check.name("name", name),
                lifecycle,
                check.optionalText("industry", industry, InputCheck.MAX_INDUSTRY),
                country(check),
                customerSince,
                renewalDate);
    }

    private @Nullable String country(InputCheck check) {
        if (country == null) {
            return null;
        }
        String code = country.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(code)) {
            check.add("country", Rule.COUNTRY_UNKNOWN, "A country is written as two letters, such as DE.");
        }
        return code;
    }
}
