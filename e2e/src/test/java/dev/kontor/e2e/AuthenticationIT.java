package dev.kontor.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.cli.identity.DemoUser;
import dev.kontor.cli.identity.SigningKey;
import dev.kontor.cli.identity.TokenIssuer;
import dev.kontor.cli.suite.Application;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Who gets in, at the gateway and past it. */
@ExtendWith(SoftwareScenario.class)
class AuthenticationIT {
    private static final String QUESTION = "{ company { name } }";

    /** Longer than any leeway for clocks that differ. */
    private static final Duration LONG_AGO = Duration.ofHours(1);

    private final RunningSuite suite;

    AuthenticationIT(RunningSuite suite) {
        this.suite = suite;
    }

    @Test
    void asksForAToken() throws IOException {
        assertUnauthenticated(null);
    }

    @Test
    void refusesAnExpiredToken() throws IOException {
        assertUnauthenticated(
                suite.issuer().issue(DemoUser.DIRECTOR, Instant.now().minus(LONG_AGO)));
    }

    @Test
    void refusesATokenOfAnotherKey(@TempDir Path folder) throws IOException {
        var forger = new TokenIssuer(SigningKey.in(folder.resolve("forged.pem")));

        assertUnauthenticated(forger.issue(DemoUser.DIRECTOR));
    }

    @Test
    void refusesATokenWithoutASignature() throws IOException {
        String claims = suite.token(DemoUser.DIRECTOR).split("\\.", -1)[1];
        String header = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"alg\":\"none\"}".getBytes(UTF_8));

        assertUnauthenticated(header + "." + claims + ".");
    }

    @Test
    void refusesATokenWhoseClaimsWereChanged() throws IOException {
        String[] viewer = suite.token(DemoUser.VIEWER).split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(viewer[1]), UTF_8);
        String promoted = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("kpis:read", "kpis:write").getBytes(UTF_8));

        assertUnauthenticated(viewer[0] + "." + promoted + "." + viewer[2]);
    }

    @Test
    void letsAViewerReadButNotWrite() throws IOException {
        Client viewer = suite.as(DemoUser.VIEWER);
        String name = viewer.ask(QUESTION).data().at("/company/name").asText();

        String rename = "mutation { renameCompany(input: { name: \"Mine\" }) { errors { __typename } } }";
        var refusedByGateway = viewer.ask(rename);
        var refusedByService = new Client(suite.graphql(Application.KPI), suite.token(DemoUser.VIEWER)).ask(rename);

        // The gateway says what Apollo's router does, which clients know.
        assertThat(refusedByGateway.code()).isEqualTo("UNAUTHORIZED_FIELD_OR_TYPE");
        assertThat(refusedByService.code()).isEqualTo("FORBIDDEN");
        assertThat(viewer.ask(QUESTION).data().at("/company/name").asText()).isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource(value = Application.class, mode = Mode.EXCLUDE, names = "GATEWAY")
    void isCheckedAgainByServices(Application service) throws IOException {
        for (String document : new String[] {
            "{ __typename }", "{ _service { sdl } }", "{ _entities(representations: []) { __typename } }"
        }) {
            assertThat(new Client(suite.graphql(service), null).ask(document).status())
                    .as(document)
                    .isEqualTo(401);
        }
        assertThat(new Client(suite.graphql(service), suite.token(DemoUser.VIEWER))
                        .ask("{ __typename }")
                        .data()
                        .path("__typename")
                        .asText())
                .isEqualTo("Query");
    }

    private void assertUnauthenticated(@Nullable String token) throws IOException {
        var answer = new Client(suite.graphql(Application.GATEWAY), token).ask(QUESTION);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/graphql-response+json");
        assertThat(answer.body().at("/errors/0/message").asText()).isNotBlank();
        assertThat(answer.code()).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.body().has("data")).isFalse();
    }
}
