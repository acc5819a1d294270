package dev.kontor.kpi.portfolio.api;

import dev.kontor.kpi.portfolio.Portfolio;
import io.quarkus.security.StringPermission;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Whose accounts a caller is shown who names none. */
@RequestScoped
public class CallersPortfolio {

    /** The scope {@code portfolio:all}, as Quarkus takes it apart: whoever has it leads account managers. */
    private static final StringPermission ALL = new StringPermission("portfolio", "all");

    private final JsonWebToken caller;
    private final SecurityIdentity identity;

    CallersPortfolio(JsonWebToken caller, SecurityIdentity identity) {
        this.caller = caller;
        this.identity = identity;
    }

    /** Everyone's for a lead, otherwise the caller's own. */
    public Uni<Portfolio> get() {
        return identity.checkPermission(ALL)
                .map(isLead -> isLead ? new Portfolio.All() : new Portfolio.Own(caller.getSubject()));
    }
}
