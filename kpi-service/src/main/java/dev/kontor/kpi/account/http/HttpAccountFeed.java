package dev.kontor.kpi.account.http;

import dev.kontor.kpi.account.AccountFacts;
import dev.kontor.kpi.account.AccountFeed;
import dev.kontor.kpi.account.AccountLifecycle;
import dev.kontor.kpi.account.AccountTier;
import dev.kontor.kpi.account.FeedRewoundException;
import dev.kontor.kpi.subject.Subject;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpRequest;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feed as accounts-service serves it: JSON pages, with long polling. */
@ApplicationScoped
class HttpAccountFeed implements AccountFeed {

    /** For the network, beside the time that was asked to wait for. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration CONNECT_PATIENCE = Duration.ofSeconds(2);

    private static final int OK = 200;
    private static final int GONE = 410;

    private final FeedSettings settings;
    private final MachineToken token;
    private final WebClient client;

    HttpAccountFeed(FeedSettings settings, MachineToken token, Vertx vertx) {
        this.settings = settings;
        this.token = token;
        this.client = WebClient.create(
                vertx,
                new WebClientOptions().setFollowRedirects(false).setConnectTimeout((int) CONNECT_PATIENCE.toMillis()));
    }

    @Override
    public Uni<Page> after(@Nullable String cursor, Duration patience) {
        return token.get()
                .flatMap(bearer -> request(bearer, cursor, patience).send())
                .map(HttpAccountFeed::page);
    }

    private HttpRequest<Buffer> request(String bearer, @Nullable String cursor, Duration patience) {
        HttpRequest<Buffer> request = client.getAbs(settings.feedUrl().toString())
                .bearerTokenAuthentication(bearer)
                .timeout(patience.plus(PATIENCE).toMillis())
                .addQueryParam("limit", String.valueOf(PAGE))
                .addQueryParam("wait", String.valueOf(patience.toSeconds()));
        return cursor == null ? request : request.addQueryParam("after", cursor);
    }

    private static Page page(HttpResponse<Buffer> response) {
        return switch (response.statusCode()) {
            case OK -> page(response.bodyAsJsonObject());
            case GONE -> throw new FeedRewoundException();
            default ->
                throw new IllegalStateException(
                        "The change feed of accounts-service answers with status " + response.statusCode());
        };
    }

    private static Page page(JsonObject body) {
        List<AccountFacts> accounts = body.getJsonArray("accounts").stream()
                .map(JsonObject.class::cast)
                .map(HttpAccountFeed::facts)
                .toList();
        return new Page(accounts, body.getString("cursor"));
    }

    private static AccountFacts facts(JsonObject account) {
        String id = account.getString("id");
        JsonObject manager = account.getJsonObject("manager");
        JsonObject ratings = account.getJsonObject("ratings");
        return new AccountFacts(
                Subject.parseAccount(id)
                        .orElseThrow(() -> new IllegalStateException("Not the id of an account: " + id)),
                account.getString("number"),
                account.getString("name"),
                AccountTier.valueOf(account.getString("tier")),
                AccountLifecycle.valueOf(account.getString("lifecycle")),
                account.getString("industry"),
                manager == null
                        ? null
                        : new AccountFacts.Manager(manager.getString("id"), manager.getString("subject")),
                ratings == null
                        ? null
                        : new AccountFacts.Ratings(
                                ratings.getInteger("strategicValue"),
                                ratings.getInteger("growthPotential"),
                                ratings.getInteger("engagement")),
                account.getInteger("version"));
    }
}
