package dev.kontor.kpi;

import dev.kontor.kit.relay.GlobalId;
import io.restassured.RestAssured;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** What happens in accounts-service, as far as its change feed tells: {@link FeedDouble} stands in for it. */
final class AccountsService {

    /** What the feed tells of an account. */
    record Account(
            String id,
            String tier,
            String lifecycle,
            String industry,
            int version,
            @Nullable String managerSubject,
            @Nullable Ratings ratings) {

        Account ofTier(String other) {
            return new Account(id, other, lifecycle, industry, version + 1, managerSubject, ratings);
        }

        Account inLifecycle(String other) {
            return new Account(id, tier, other, industry, version + 1, managerSubject, ratings);
        }

        Account ofIndustry(String other) {
            return new Account(id, tier, lifecycle, other, version + 1, managerSubject, ratings);
        }

        Account managedBy(String subject) {
            return new Account(id, tier, lifecycle, industry, version + 1, subject, ratings);
        }

        Account rated(int strategicValue, int growthPotential, int engagement) {
            return new Account(
                    id,
                    tier,
                    lifecycle,
                    industry,
                    version + 1,
                    managerSubject,
                    new Ratings(strategicValue, growthPotential, engagement));
        }

        private Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>(Map.of(
                    "id", id,
                    "number", number(id),
                    "name", "Some account",
                    "tier", tier,
                    "lifecycle", lifecycle,
                    "industry", industry,
                    "version", version));
            if (managerSubject != null) {
                UUID key = UUID.nameUUIDFromBytes(managerSubject.getBytes(StandardCharsets.UTF_8));
                json.put(
                        "manager",
                        Map.of("id", GlobalId.of("AccountManager", key).encode(), "subject", managerSubject));
            }
            if (ratings != null) {
                json.put("ratings", ratings);
            }
            return json;
        }
    }

    /** What colleagues think of an account. */
    record Ratings(int strategicValue, int growthPotential, int engagement) {}

    private AccountsService() {}

    /** An account that is not told yet. */
    static Account draft() {
        return new Account(unknownId(), "GROWTH", "ACTIVE", "Trade", 1, null, null);
    }

    /** An id that no account has. */
    static String unknownId() {
        return GlobalId.of("KeyAccount", UUID.randomUUID()).encode();
    }

    /** As each account has one that no other has. */
    static String number(String id) {
        UUID key = GlobalId.parseUuid("KeyAccount", id).orElseThrow();
        return "KA-" + (key.getLeastSignificantBits() & Long.MAX_VALUE);
    }

    static String create(Account account) {
        tell("/put", account.json());
        return account.id();
    }

    static void change(Account account) {
        tell("/put", account.json());
    }

    /** As if its database came from an older backup, which does not have this account. */
    static void setBackWithout(String id) {
        tell("/set-back", Map.of("id", id));
    }

    static void goDown() {
        tell("/down", Map.of());
    }

    static void comeBack() {
        tell("/up", Map.of());
    }

    private static void tell(String path, Map<String, ?> body) {
        URI feed = URI.create(ConfigProvider.getConfig().getValue("kpi.accounts.feed-url", String.class));
        RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post(feed.resolve(path))
                .then()
                .statusCode(200);
    }
}
