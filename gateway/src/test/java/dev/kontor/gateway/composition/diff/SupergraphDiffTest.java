package dev.kontor.gateway.composition.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.gateway.supergraph.SupergraphException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SupergraphDiffTest {

    private static final String HEAD = """
            schema
              @link(url: "https://specs.apollo.dev/link/v1.0")
              @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
              @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY)
              @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY)
              @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
            { query: Query }
            scalar join__FieldSet
            """;

    private static final String BODY = """
            enum join__Graph {
              A @join__graph(name: "a", url: "http://a")
              B @join__graph(name: "b", url: "http://b")
            }
            type Query @join__type(graph: A) @join__type(graph: B) { t: T @join__field(graph: A) }
            type T
              @join__type(graph: A, key: "id")
              @join__type(graph: B, key: "id")
              @join__type(graph: B, key: "of { one two }")
            {
              id: ID!
              of: O @join__field(graph: B)
              mine: Int @join__field(graph: A)
              told: Int @join__field(graph: A) @join__field(graph: B, external: true)
              hidden: Int @inaccessible @join__field(graph: A)
            }
            type O @join__type(graph: A) @join__type(graph: B) { one: Int two: Int }
            scalar Day @join__type(graph: A)
            """;

    /** What is replaced in the supergraph above, by what, and what changes on the way there and back. */
    record Row(String what, String by, List<String> there, List<String> back) {}

    private static Row row(String what, String by, String there, String back) {
        return new Row(what, by, List.of(there.split("; ")), List.of(back.split("; ")));
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("http://b", "http://c", "SUBGRAPH_URL_CHANGED ", "SUBGRAPH_URL_CHANGED "),
                row(
                        "B @join__graph(name: \"b\", url: \"http://b\")",
                        "B @join__graph(name: \"b\", url: \"http://b\") C @join__graph(name: \"c\", url: \"\")",
                        "SUBGRAPH_ADDED ",
                        "SUBGRAPH_REMOVED "),
                row(", key: \"of { one two }\"", "", "ENTITY_KEY_REMOVED T", "ENTITY_KEY_ADDED T"),
                row(
                        "key: \"of { one two }\"",
                        "key: \"of { one two }\", resolvable: false",
                        "ENTITY_KEY_REMOVED T",
                        "ENTITY_KEY_ADDED T"),
                row(
                        "mine: Int @join__field(graph: A)",
                        "mine: Int @join__field(graph: B)",
                        "FIELD_MOVED T.mine",
                        "FIELD_MOVED T.mine"),
                row("mine: Int @join__field(graph: A)", "mine: Int", "FIELD_MOVED T.mine", "FIELD_MOVED T.mine"),
                row("B, external: true", "B", "FIELD_MOVED T.told", "FIELD_MOVED T.told"),
                row("mine: Int", "mine: Int @authenticated", "ACCESS_TIGHTENED T.mine", "ACCESS_LOOSENED T.mine"),
                row(
                        "mine: Int",
                        "mine: Int @requiresScopes(scopes: [[\"x\"], [\"y\"]])",
                        "ACCESS_TIGHTENED T.mine",
                        "ACCESS_LOOSENED T.mine"),
                row("type O", "type O @authenticated", "ACCESS_TIGHTENED O", "ACCESS_LOOSENED O"),
                row("scalar Day", "scalar Day @authenticated", "ACCESS_TIGHTENED Day", "ACCESS_LOOSENED Day"),
                row("hidden: Int @inaccessible", "hidden: Int", "FIELD_ADDED T.hidden", "FIELD_REMOVED T.hidden"),
                row("hidden: Int", "hidden: Float @authenticated", "", ""),
                row("of { one two }", "of { two one }", "", ""));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysWhatOnlySupergraphsShow(Row row) {
        assertThat(BODY).contains(row.what);
        String other = BODY.replace(row.what, row.by);

        assertThat(changed(BODY, other)).isEqualTo(row.there.equals(List.of("")) ? List.of() : row.there);
        assertThat(changed(other, BODY)).isEqualTo(row.back.equals(List.of("")) ? List.of() : row.back);
    }

    @Test
    void everyKindHasARow() {
        assertThat(rows().flatMap(row -> Stream.concat(row.there.stream(), row.back.stream()))
                        .filter(change -> !change.isEmpty())
                        .map(change -> ChangeKind.valueOf(change.substring(0, change.indexOf(' '))))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ChangeKind.class))))
                .containsAll(ApiDiffTest.OF_SUPERGRAPHS);
    }

    @Test
    void scopesAreComparedByWhoMeetsThem() {
        assertThat(access("[[\"x\", \"y\"]]", "[[\"x\"]]")).containsExactly("ACCESS_LOOSENED T.mine");
        assertThat(access("[[\"x\"]]", "[[\"x\"], [\"y\"]]")).containsExactly("ACCESS_LOOSENED T.mine");
        assertThat(access("[[\"x\"]]", "[[\"y\"]]")).containsExactly("ACCESS_TIGHTENED T.mine");
    }

    /** Graph ids are the composer's, and change with it. */
    @Test
    void subgraphsAreKnownByTheirNames() {
        String renamed = BODY.replaceAll("\\bA\\b", "FIRST").replaceAll("\\bB\\b", "SECOND");

        assertThat(changed(BODY, renamed)).isEmpty();
    }

    @Test
    void whatOneSubgraphTakesWithItIsTold() {
        String without = """
                enum join__Graph { A @join__graph(name: "a", url: "http://a") }
                type Query @join__type(graph: A) { t: T }
                type T @join__type(graph: A, key: "id") { id: ID! mine: Int told: Int hidden: Int @inaccessible }
                type O @join__type(graph: A) { one: Int two: Int }
                scalar Day @join__type(graph: A)
                """;

        assertThat(SupergraphDiff.between(HEAD + BODY, HEAD + without))
                .extracting(Change::message)
                .containsExactly(
                        "The field T.of was removed.",
                        "The subgraph b was removed.",
                        "The field O.one is resolved by a now, not by a, b.",
                        "The field O.two is resolved by a now, not by a, b.",
                        "The field T.id is resolved by a now, not by a, b.");
    }

    @Test
    void theSuitesOwnIsAsItIs() throws IOException {
        String supergraph = Files.readString(Path.of("../graph/supergraph.graphql"));

        assertThat(SupergraphDiff.between(supergraph, supergraph)).isEmpty();
    }

    @Test
    void whatIsNoSupergraphIsRefused() {
        assertThatThrownBy(() -> SupergraphDiff.between(HEAD + BODY, "type Query {"))
                .isInstanceOf(SupergraphException.class);
        assertThatThrownBy(() -> SupergraphDiff.between("type Query { a: Int }", HEAD + BODY))
                .isInstanceOf(SupergraphException.class);
    }

    private static List<String> access(String one, String other) {
        String scoped = BODY.replace("mine: Int", "mine: Int @requiresScopes(scopes: SCOPES)");
        return changed(scoped.replace("SCOPES", one), scoped.replace("SCOPES", other));
    }

    private static List<String> changed(String one, String other) {
        return SupergraphDiff.between(HEAD + one, HEAD + other).stream()
                .map(change -> change.kind() + " " + change.coordinate())
                .toList();
    }
}
