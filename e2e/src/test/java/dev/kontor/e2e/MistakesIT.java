package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.cli.identity.DemoUser;
import dev.kontor.e2e.Client.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Clients' mistakes get well-formed answers, which say what is wrong and nothing of how we are made.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes">GraphQL over HTTP, status codes</a>
 */
@ExtendWith(SoftwareScenario.class)
class MistakesIT {
    private final Client client;

    MistakesIT(RunningSuite suite) {
        this.client = suite.as(DemoUser.VIEWER);
    }

    @Test
    void malformedJson() throws IOException {
        assertRefused(client.post("{\"query\": \"{ __typename }\""), "");
    }

    @Test
    void noQuery() throws IOException {
        assertRefused(client.post("{}"), "");
    }

    @Test
    void aDocumentThatDoesNotParse() throws IOException {
        assertRefused(client.ask("{ company { name "), "");
    }

    @Test
    void anUnknownField() throws IOException {
        assertRefused(client.ask("{ company { favouriteColour } }"), "favouriteColour");
    }

    @Test
    void aVariableOfTheWrongType() throws IOException {
        assertRefused(client.run("AccountCard", "{\"ref\": 7}"), "ref");
    }

    @Test
    void aVariableThatIsMissing() throws IOException {
        assertRefused(client.run("AccountCard", "{}"), "ref");
    }

    @Test
    void twoWaysToNameAnAccountAtOnce() throws IOException {
        assertRefused(client.run("AccountCard", "{\"ref\": {\"id\": \"a\", \"number\": \"b\"}}"), "");
    }

    @Test
    void aPageThatIsTooLong() throws IOException {
        Answer answer = client.ask("{ keyAccounts(first: 101) { edges { cursor } } }");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/data/keyAccounts").isNull()).isTrue();
        assertThat(answer.body().at("/errors/0/path")).hasToString("[\"keyAccounts\"]");
        assertThat(answer.code()).isEqualTo("BAD_USER_INPUT");
    }

    private static void assertRefused(Answer answer, String mention) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/graphql-response+json");
        assertThat(answer.body().has("data")).isFalse();
        assertThat(answer.code()).isNotBlank();
        assertThat(answer.body().at("/errors/0/message").asText()).isNotBlank().contains(mention);
        assertThat(answer.body().toString()).doesNotContain("Exception", "\\tat ", "dev.kontor", ".java");
    }
}
