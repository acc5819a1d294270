package dev.kontor.bench.load.graph;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class AnswersTest {

    @Test
    void answersThePublicQueryWithItsQuirks() {
        JsonNode data = new Answers(GraphData.published())
                .ofWhole(GraphFiles.publishedRequest())
                .path("data");

        assertThat(data.path("users")).hasSize(6);
        assertThat(data.path("topProducts")).hasSize(5);
        JsonNode user = data.at("/users/5");
        assertThat(user.path("username").asText()).isEqualTo("laurin");
        assertThat(user.path("reviews")).as("everybody's are the first two").hasSize(2);
        assertThat(user.at("/reviews/0/product/reviews"))
                .hasSize(4)
                .allSatisfy(review ->
                        assertThat(review.at("/author/username").asText()).isEqualTo("urigo"));
        assertThat(user.at("/reviews/0/product/shippingEstimate").isNull()).isTrue();
        assertThat(data.at("/topProducts/4/reviews")).isEmpty();
    }

    @Test
    void growsWithTheListsThatAreAskedFor() {
        int ten = length(10);
        int hundred = length(100);

        assertThat(hundred).isBetween(9 * ten, 11 * ten);
    }

    private static int length(int size) {
        JsonNode answer = new Answers(GraphData.generated(size)).ofWhole(GraphFiles.listsRequest(size));
        assertThat(answer.has("errors")).isFalse();
        assertThat(answer.at("/data/topProducts"))
                .hasSize(size)
                .allSatisfy(product -> assertThat(product.path("reviews"))
                        .hasSize(2)
                        .allSatisfy(review ->
                                assertThat(review.at("/author/name").asText()).startsWith("User ")));
        return answer.toString().length();
    }
}
