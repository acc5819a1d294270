package dev.kontor.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.report.Hint;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServabilityTest {

    private static final String LINK = "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.9\","
            + " import: [\"@key\", \"@interfaceObject\", \"@shareable\"])\n";

    private static final String CATALOG = LINK + """
            type Query { media: [Media] }
            interface Named { name: String }
            interface Media implements Named @key(fields: "id") { id: ID! name: String }
            type Book implements Media & Named @key(fields: "id") { id: ID! name: String @shareable }
            """;

    @Test
    void whatIsServedHasNoHint() {
        assertThat(codes(CATALOG)).isEmpty();
    }

    /** Values of Named would be Books, seen as Media, and People there: nobody could tell which. */
    @Test
    void hintsAtAnInterfaceThatIsPartlySeenAsAnObject() {
        String reviews = LINK + """
                type Query { named: [Named] }
                interface Named { name: String }
                type Media implements Named @key(fields: "id") @interfaceObject { id: ID! name: String @shareable }
                type Person implements Named { name: String }
                """;

        assertThat(codes(CATALOG, reviews)).contains(HintCode.NOT_SERVED_BY_KONTOR);
    }

    @Test
    void whatDoesNotComposeIsLeftAsItIs() {
        Composition refused = Composer.compose(List.of(new SubgraphSdl("a", "", "type T { id: ID }")));

        assertThat(Servability.check(refused)).isSameAs(refused);
    }

    private static List<HintCode> codes(String... sdls) {
        List<SubgraphSdl> subgraphs = new ArrayList<>();
        for (String sdl : sdls) {
            subgraphs.add(new SubgraphSdl("s" + subgraphs.size(), "http://s" + subgraphs.size(), sdl));
        }
        Composition composition = Servability.check(Composer.compose(subgraphs));
        assertThat(composition).isInstanceOf(Composition.Composed.class);
        return composition.hints().stream().map(Hint::code).toList();
    }
}
