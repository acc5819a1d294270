package dev.kontor.cli.scenario;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A scenario, read and checked: every name that a row refers to exists.
 *
 * @param name the folder's name
 * @param company what the company is called
 */
public record Scenario(
        String name,
        String company,
        List<Manager> managers,
        List<Account> accounts,
        Relationships relationships,
        List<Measurements> measurements,
        List<Target> targets) {

    /** The subject of company-wide KPIs, where accounts go by their keys. */
    static final String COMPANY = "company";

    public Scenario {
        managers = List.copyOf(managers);
        accounts = List.copyOf(accounts);
        measurements = List.copyOf(measurements);
        targets = List.copyOf(targets);
    }

    /**
     * A colleague who looks after accounts.
     *
     * @param subject the token's {@code sub}, and what accounts refer to
     */
    record Manager(Origin origin, String subject, String name, Optional<String> email) {}

    /**
     * A key account.
     *
     * @param key what measurements and targets refer to
     * @param manager the manager's subject
     * @param parent the key of the account above it
     * @param isReference whether it may be named as a reference
     */
    record Account(
            Origin origin,
            String key,
            String name,
            String tier,
            Optional<String> lifecycle,
            Optional<String> manager,
            Optional<String> industry,
            Optional<String> country,
            Optional<String> parent,
            Optional<ScenarioDate> customerSince,
            Optional<ScenarioDate> renewalDate,
            Optional<Ratings> ratings,
            boolean isReference) {}

    /** Ratings of an account beside its revenue, each 0-100. */
    record Ratings(int strategicValue, int growthPotential, int engagement) {}

    /** What binds customers to the company, and what weighs on that. */
    record Relationships(List<Need> needs, List<Concern> concerns, List<Referral> referrals) {
        Relationships {
            needs = List.copyOf(needs);
            concerns = List.copyOf(concerns);
            referrals = List.copyOf(referrals);
        }
    }

    /** What a customer needs, and what was made for it. */
    record Need(Origin origin, String account, String statement, Optional<String> solution) {}

    /** What worries a customer; resolved when it says how. */
    record Concern(Origin origin, String account, String subject, Optional<String> resolution) {}

    /** A customer that came through another one. */
    record Referral(
            Origin origin, String referrer, String referred, ScenarioDate referredOn, Optional<Money> wonRevenue) {}

    /** An amount in the currency with this ISO 4217 code. */
    record Money(BigDecimal amount, String currency) {}

    /** The history of one subject, in the file's order. */
    record Measurements(String subject, List<Measurement> rows) {
        Measurements {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One value of one period.
     *
     * @param value empty when it follows from numerator and denominator, which are there then
     */
    record Measurement(
            Origin origin,
            String code,
            ScenarioDate period,
            Optional<BigDecimal> value,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<Integer> sampleSize,
            Optional<String> segment) {}

    /** A target, either a value to reach or a band to stay in. */
    record Target(
            Origin origin,
            String subject,
            String code,
            Optional<BigDecimal> baseline,
            Optional<BigDecimal> value,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            ScenarioDate startsOn,
            ScenarioDate dueOn,
            Optional<BigDecimal> tolerance) {}
}
