package dev.kontor.kpi.standing;

import dev.kontor.kpi.health.AccountHealth;
import dev.kontor.kpi.target.KpiStatus;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How an account stands.
 *
 * @param statuses of its KPIs, by code
 * @param healthParts the model of its tier, applied to what is current, by code; empty of an account that is not known
 */
public record AccountStanding(Map<String, KpiStatus> statuses, List<AccountHealth.Part> healthParts) {

    /** Of an account that nothing is known about. */
    public static final AccountStanding UNKNOWN = new AccountStanding(Map.of(), List.of());

    public AccountStanding {
        statuses = Collections.unmodifiableMap(new TreeMap<>(statuses));
        healthParts = List.copyOf(healthParts);
    }
}
