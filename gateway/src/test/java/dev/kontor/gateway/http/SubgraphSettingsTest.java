package dev.kontor.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.gateway.http.SubgraphSettings.Known;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Subgraphs as they are set from outside. */
class SubgraphSettingsTest {

    @Test
    void variablesNameThemInLowerCase() {
        SubgraphSettings settings =
                variables(Map.of("GATEWAY_SUBGRAPHS_KPI_URL", "http://kpi/", "GATEWAY_SUBGRAPHS_A_URL", "http://a/"));

        assertThat(settings.all()).extracting(Known::name).containsExactly("a", "kpi");
        assertThat(settings.named("kpi").orElseThrow().url()).contains("http://kpi/");
        assertThat(settings.problems()).isEmpty();
    }

    @Test
    void aNameCanBeGiven() {
        SubgraphSettings settings = variables(
                Map.of("GATEWAY_SUBGRAPHS_KPI_URL", "http://kpi/", "GATEWAY_SUBGRAPHS_KPI_NAME", "Key-Figures"));

        assertThat(settings.named("Key-Figures")).map(Known::key).contains("kpi");
        assertThat(settings.named("kpi")).isEmpty();
    }

    @Test
    void keysOfSeveralWordsAreNotPassedOver() {
        SubgraphSettings settings = variables(Map.of(
                "GATEWAY_SUBGRAPHS_MY_BOOKS_URL", "http://books/",
                "GATEWAY_SUBGRAPHS_MY_BOOKS_SUBSCRIPTION_URL", "ws://books/",
                "GATEWAY_SUBGRAPHS_MY_FILMS_URL", "http://films/",
                "GATEWAY_SUBGRAPHS_MY_FILMS_NAME", "my-films",
                "GATEWAY_SUBGRAPHS_MY_FILMS_TOKEN_FILE", "/films.token"));

        assertThat(settings.all())
                .containsExactly(
                        new Known(
                                "my_books",
                                "my_books",
                                Optional.of("http://books/"),
                                Optional.of("ws://books/"),
                                Optional.empty()),
                        new Known(
                                "my_films",
                                "my-films",
                                Optional.of("http://films/"),
                                Optional.empty(),
                                Optional.of(Path.of("/films.token"))));
    }

    @Test
    void aVariableReplacesTheUrlOfAPropertyInsteadOfAddingASubgraph() {
        SmallRyeConfig config = builder()
                .withSources(new PropertiesConfigSource(
                        Map.of(
                                "gateway.subgraphs.my-books.url",
                                "http://a/",
                                "gateway.subgraphs.\"a.b\".url",
                                "http://b/"),
                        "",
                        100))
                .withSources(new EnvConfigSource(
                        Map.of(
                                "GATEWAY_SUBGRAPHS_MY_BOOKS_URL",
                                "http://other/",
                                "GATEWAY_SUBGRAPHS__A_B__URL",
                                "http://else/"),
                        300))
                .build();
        SubgraphSettings settings = new SubgraphSettings(config.getConfigMapping(GatewayConfig.class), config);

        assertThat(settings.all())
                .extracting(Known::name, known -> known.url().orElse(""))
                .containsExactly(tuple("a.b", "http://else/"), tuple("my-books", "http://other/"));
    }

    @Test
    void aTokenIsForAllUnlessOneHasItsOwn() {
        SubgraphSettings settings = variables(Map.of(
                "GATEWAY_SUBGRAPH_TOKEN_FILE", "/all.token",
                "GATEWAY_SUBGRAPHS_A_URL", "http://a/",
                "GATEWAY_SUBGRAPHS_B_URL", "http://b/",
                "GATEWAY_SUBGRAPHS_B_TOKEN_FILE", "/b.token"));

        assertThat(settings.all())
                .extracting(Known::tokenFile)
                .containsExactly(Optional.of(Path.of("/all.token")), Optional.of(Path.of("/b.token")));
    }

    @Test
    void tellsWhatIsWrong() {
        SubgraphSettings settings = variables(Map.of(
                "GATEWAY_SUBGRAPHS_A_URL", "http://a/",
                "GATEWAY_SUBGRAPHS_A_NAME", "b",
                "GATEWAY_SUBGRAPHS_B_URL", "a-service/graphql",
                "GATEWAY_SUBGRAPHS_C_SUBSCRIPTION_URL", "ws://c/"));

        assertThat(settings.problems())
                .containsExactly(
                        "gateway.subgraphs.a and gateway.subgraphs.b are both named 'b'.",
                        "gateway.subgraphs.b.url is no http or https URL.",
                        "gateway.subgraphs.c.url is not set, and there is no supergraph that would tell it.");
    }

    private static SubgraphSettings variables(Map<String, String> variables) {
        SmallRyeConfig config =
                builder().withSources(new EnvConfigSource(variables, 300)).build();
        return new SubgraphSettings(config.getConfigMapping(GatewayConfig.class), config);
    }

    private static SmallRyeConfigBuilder builder() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .addDefaultInterceptors()
                .withMapping(GatewayConfig.class);
    }
}
