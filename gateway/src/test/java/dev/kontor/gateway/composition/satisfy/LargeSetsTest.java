package dev.kontor.gateway.composition.satisfy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.merge.Merger;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.read.SubgraphReader;
import dev.kontor.gateway.composition.report.CompositionError;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.view.SchemaView;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many subgraphs, and such that are made to keep a composer busy. The time-outs leave room for slow machines. */
@Timeout(60)
class LargeSetsTest {

    @Test
    void manyTypesInManySubgraphs() {
        Merged merged = merged(
                50,
                subgraph -> "type Query { q" + subgraph + ": T0 }\n"
                        + IntStream.range(0, 100)
                                .mapToObj(type -> "type T%d @key(fields: \"id\") { id: ID! f%d: Int n%d: T%d }\n"
                                        .formatted(type, subgraph, subgraph, (type + 1) % 100))
                                .collect(Collectors.joining()));

        assertThat(errors(merged, Budget.MOST)).isEmpty();
    }

    @Test
    void keysInARing() {
        Merged merged = merged(100, subgraph -> """
                type Query { q%1$d: T }
                type T @key(fields: "k%1$d") { k%1$d: ID! @shareable k%2$d: ID! @shareable x%1$d: Int }
                """.formatted(subgraph, (subgraph + 1) % 100));

        assertThat(errors(merged, Budget.MOST)).isEmpty();
    }

    @Test
    void requirementsInARing() {
        Merged merged = merged(50, subgraph -> """
                type Query { q%1$d: T }
                type T @key(fields: "id") { id: ID! r%1$d: Int @requires(fields: "r%2$d") r%2$d: Int @external }
                """.formatted(subgraph, (subgraph + 1) % 50));

        assertThat(errors(merged, Budget.MOST))
                .hasSize(50)
                .allSatisfy(error -> assertThat(error.code()).isEqualTo(ErrorCode.SATISFIABILITY_ERROR));
    }

    /** Each field is shared by other subgraphs, so that there are as many places to be at as there are sets of subgraphs. */
    @Test
    void givesUpWhereThereAreTooManyWays() {
        Merged merged = merged(
                20,
                subgraph -> "type Query { c: Int @shareable }\n"
                        + "extend type Query {" + shared(subgraph, 3) + "}\n"
                        + "type T { c: Int @shareable " + shared(subgraph, 2) + "}\n");

        assertThat(errors(merged, 10_000))
                .extracting(CompositionError::code)
                .contains(ErrorCode.MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED);
    }

    private static String shared(int subgraph, int one) {
        return IntStream.range(0, 300)
                .filter(field -> new SplittableRandom(1_000L * field + subgraph).nextInt(one) == 0)
                .mapToObj(field -> " f" + field + ": T @shareable")
                .collect(Collectors.joining());
    }

    private static List<CompositionError> errors(Merged merged, long most) {
        Report report = new Report();
        Satisfiability.check(merged, report, most);
        return report.errors();
    }

    private static Merged merged(int subgraphs, IntFunction<String> sdl) {
        String text = IntStream.range(0, subgraphs)
                .mapToObj(subgraph -> "# s" + subgraph + "\n" + sdl.apply(subgraph))
                .collect(Collectors.joining("\n"));
        Report report = new Report();
        List<SchemaView> views = SdlSet.of(text).stream()
                .map(each -> SubgraphReader.read(each, report).orElseThrow())
                .map(SchemaView::of)
                .toList();
        Merged merged = Merger.merge(views, report).orElseThrow();
        assertThat(report.errors()).isEmpty();
        return merged;
    }
}
