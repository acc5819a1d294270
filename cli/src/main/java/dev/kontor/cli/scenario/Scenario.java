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

    public int measurementCount() {
        return measurements.stream().mapToInt(file -> file.rows().size()).sum();
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
     */
    record Account(
            Origin origin,
            String key,
            String name,
            String tier,
            Optional<String> lifecycle,
            Optional<String> manager,
            Optional<String> industry,
            Optional<ScenarioDate> customerSince,
            Optional<Ratings> ratings) {}

    /** Ratings of an account beside its revenue, each 0-100. */
    record Ratings(int strategicValue, int growthPotential, int engagement) {}

    /** The history of one subject, in the file's order. */
    record Measurements(String subject, List<Measurement> rows) {
        Measurements {
            rows = List.copyOf(rows);
        }
    }

    /** One value of one period. */
    record Measurement(
            Origin origin,
            String code,
            ScenarioDate period,
            BigDecimal value,
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
