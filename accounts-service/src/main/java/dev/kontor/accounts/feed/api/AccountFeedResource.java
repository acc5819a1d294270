package dev.kontor.accounts.feed.api;

import dev.kontor.accounts.feed.application.FeedRewoundException;
import dev.kontor.accounts.feed.application.FeedService;
import dev.kontor.accounts.feed.domain.AccountFacts;
import dev.kontor.kit.error.RestError;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The change feed of accounts, for services that keep a copy of some facts: {@code GET /feed/accounts?after=CURSOR}. It
 * tells each account once, at its last change. A reader begins without a cursor, and goes on with the last one that it was
 * given; whatever is committed later comes behind that.
 */
@Path("/feed/accounts")
@PermissionsAllowed("accounts:feed")
public class AccountFeedResource {

    private static final int MAX_LIMIT = 1_000;
    private static final int MAX_WAIT_SECONDS = 30;

    private final FeedService feed;

    AccountFeedResource(FeedService feed) {
        this.feed = feed;
    }

    /**
     * Reads on.
     *
     * @param after cursor of the page before; none for the beginning
     * @param limit most accounts, 1 to {@value #MAX_LIMIT}
     * @param wait seconds to wait for a change when there is none yet, 0 to {@value #MAX_WAIT_SECONDS}
     */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RunOnVirtualThread
    public Response read(
            @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @DefaultValue("500") String limit,
            @QueryParam("wait") @DefaultValue("0") String wait)
            throws InterruptedException {
        long position = number(after == null ? "0" : after, Long.MAX_VALUE);
        int size = (int) number(limit, MAX_LIMIT);
        long patience = number(wait, MAX_WAIT_SECONDS);
        if (position < 0 || size < 1 || patience < 0) {
            return refuse(
                    Response.Status.BAD_REQUEST,
                    "BAD_USER_INPUT",
                    "`after` is a cursor of this feed, `limit` 1 to %d, `wait` 0 to %d seconds."
                            .formatted(MAX_LIMIT, MAX_WAIT_SECONDS));
        }
        try {
            List<AccountFacts> facts = feed.after(position, size, Duration.ofSeconds(patience));
            return Response.ok(AccountFeedPage.of(position, facts)).build();
        } catch (FeedRewoundException rewound) {
            return refuse(
                    Response.Status.GONE,
                    "FEED_REWOUND",
                    "This feed has not come as far as your cursor: make your copy anew, without a cursor.");
        }
    }

    private static Response refuse(Response.Status status, String code, String message) {
        return Response.status(status).entity(new RestError(code, message)).build();
    }

    /** The number that the text is; -1 when it is none from 0 to {@code most}. */
    private static long number(String text, long most) {
        try {
            long number = Long.parseLong(text);
            return number <= most ? number : -1;
        } catch (NumberFormatException none) {
            return -1;
        }
    }
}
