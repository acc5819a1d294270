package dev.kontor.kpi.health.api;

import dev.kontor.kpi.health.AccountHealth;
import dev.kontor.kpi.health.HealthBand;
import dev.kontor.kpi.subject.Subject;
import java.util.OptionalInt;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** GraphQL type {@code AccountHealth}; what costs more than a look at standings is a field of its own. */
@Type("AccountHealth")
@Description("Composite health.")
public final class AccountHealthView {

    private final Subject.Account account;
    private final AccountHealth health;

    AccountHealthView(Subject.Account account, AccountHealth health) {
        this.account = account;
        this.health = health;
    }

    @Description("0-100; missing components are left out and the weights rescaled.")
    public int getScore() {
        return health.score();
    }

    @NonNull @Description("Band of the score.")
    public HealthBand getBand() {
        return health.band();
    }

    @Description(
            "Change over 30 days, in points, by what is known now and the model of today; null when there was no health.")
    public @Nullable Integer getDelta30d() {
        OptionalInt change = health.change();
        return change.isPresent() ? change.getAsInt() : null;
    }

    @Description("Share of weight that had data, 0-1.")
    public double getConfidence() {
        return health.confidence().doubleValue();
    }

    @Ignore
    public Subject.Account account() {
        return account;
    }

    @Ignore
    public AccountHealth health() {
        return health;
    }
}
