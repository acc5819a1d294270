package dev.kontor.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedHeadersTest {

    private static final String PARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final MultiMap request = MultiMap.caseInsensitiveMultiMap();

    @Test
    void whatDecidesAnAnswerAndWhatTracesItIsForwarded() {
        request.add("Authorization", "Bearer ada")
                .add("Accept-Language", "de")
                .add("Traceparent", PARENT)
                .add("tracestate", "a=1")
                .add("tracestate", "b=2")
                .add("cookie", "secret")
                .add("x-forwarded-for", "203.0.113.7");

        assertThat(ForwardedHeaders.of(request))
                .isEqualTo(Map.of(
                        "authorization", "Bearer ada",
                        "accept-language", "de",
                        "traceparent", PARENT,
                        "tracestate", "a=1,b=2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-1",
                "ff-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                "00-0AF7651916CD43DD8448EB211C80319C-B7AD6B7169203331-01",
                "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01-more",
            })
    void traceThatIsNoneIsNotForwardedAndNeitherIsItsState(String parent) {
        request.add("traceparent", parent).add("tracestate", "a=1");

        assertThat(ForwardedHeaders.of(request)).isEmpty();
    }

    @Test
    void laterVersionsMaySayMore() {
        String later = "01" + PARENT.substring(2) + "-more";
        request.add("traceparent", later);

        assertThat(ForwardedHeaders.of(request)).containsOnly(Map.entry("traceparent", later));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=\u00fc", "a=\u0001"})
    void stateThatAHeaderMayNotHaveIsLeftOut(String state) {
        request.add("traceparent", PARENT).add("tracestate", state);

        assertThat(ForwardedHeaders.of(request)).containsOnly(Map.entry("traceparent", PARENT));
    }

    @Test
    void stateIsForwardedUpToTheLengthThatMustBe() {
        request.add("traceparent", PARENT).add("tracestate", "a=" + "x".repeat(510));
        assertThat(ForwardedHeaders.of(request)).containsKey("tracestate");

        request.set("tracestate", "a=" + "x".repeat(511));
        assertThat(ForwardedHeaders.of(request)).doesNotContainKey("tracestate");
    }
}
