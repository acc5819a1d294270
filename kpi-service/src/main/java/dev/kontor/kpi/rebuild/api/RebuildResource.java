package dev.kontor.kpi.rebuild.api;

import dev.kontor.kit.error.RestError;
import dev.kontor.kit.security.Scopes;
import dev.kontor.kpi.rebuild.RebuildProgress;
import dev.kontor.kpi.rebuild.application.AccountsRebuild;
import dev.kontor.kpi.rebuild.application.StandingRebuild;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Rebuilds, for operators: {@code POST} begins one and answers 202 at once, or 409 when one is under way on any replica;
 * {@code GET} tells how far it has come. What is being rebuilt goes on being read and written. A client that goes away while
 * one begins does not stop it half-way, with its lock held.
 */
@Path("/rebuild")
@Produces(MediaType.APPLICATION_JSON)
@PermissionsAllowed(Scopes.KPIS_REBUILD)
public class RebuildResource {

    private static final String STANDINGS = "standings";
    private static final String ACCOUNTS_COPY = "accounts-copy";

    private final StandingRebuild standings;
    private final AccountsRebuild accounts;

    RebuildResource(StandingRebuild standings, AccountsRebuild accounts) {
        this.standings = standings;
        this.accounts = accounts;
    }

    /** How all KPIs stand, from what was measured and aimed at; and so how the accounts stand that have any. */
    @POST
    @Path(STANDINGS)
    @Cancellable(false)
    public Uni<RestResponse<RebuildProgress>> rebuildStandings() {
        return standings.begin().flatMap(begun -> answer(begun, standings.progress()));
    }

    @GET
    @Path(STANDINGS)
    public Uni<RebuildProgress> standings() {
        return standings.progress();
    }

    /** The copy of accounts' facts, from accounts-service's feed; the old one serves until the new one is complete. */
    @POST
    @Path(ACCOUNTS_COPY)
    @Cancellable(false)
    public Uni<RestResponse<RebuildProgress>> rebuildAccountsCopy() {
        return accounts.begin().flatMap(begun -> answer(begun, accounts.progress()));
    }

    @GET
    @Path(ACCOUNTS_COPY)
    public Uni<RebuildProgress> accountsCopy() {
        return accounts.progress();
    }

    private static Uni<RestResponse<RebuildProgress>> answer(boolean begun, Uni<RebuildProgress> progress) {
        return progress.map(found -> {
            if (!begun) {
                throw new UnderWayException(found);
            }
            return ResponseBuilder.<RebuildProgress>create(202).entity(found).build();
        });
    }

    /** There is one already, and one at a time is enough. */
    static final class UnderWayException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        UnderWayException(RebuildProgress progress) {
            super("One is under way; %d of %d are done.".formatted(progress.done(), progress.total()));
        }
    }

    @ServerExceptionMapper
    public RestResponse<RestError> refuse(UnderWayException underWay) {
        return ResponseBuilder.<RestError>create(409)
                .type(MediaType.APPLICATION_JSON)
                .entity(new RestError("REBUILD_UNDER_WAY", String.valueOf(underWay.getMessage())))
                .build();
    }
}
