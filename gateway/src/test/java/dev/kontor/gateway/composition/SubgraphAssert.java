package dev.kontor.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.check.graphql.GraphQLRules;
import dev.kontor.gateway.composition.read.SubgraphReader;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Prose about one subgraph, called {@code s}: {@code assertThatSubgraph(sdl).isRefusedWith(INVALID_GRAPHQL).at("T.f")}. It
 * is read and must be GraphQL; with {@link #under} more is asked of it. As in composing, nothing is asked of what is
 * already refused.
 */
public final class SubgraphAssert {

    private final String sdl;
    private final List<BiConsumer<SubgraphSchema, Report>> checks;

    private SubgraphAssert(String sdl, List<BiConsumer<SubgraphSchema, Report>> checks) {
        this.sdl = sdl;
        this.checks = checks;
    }

    public static SubgraphAssert assertThatSubgraph(String sdl) {
        return new SubgraphAssert(sdl, List.of(GraphQLRules::check));
    }

    /** Federation 2 before the SDL, in the same line as its first; elements that are used must be named. */
    public static String federation(String version, String imports, String sdl) {
        return "extend schema @link(url: \"https://specs.apollo.dev/federation/v" + version + "\", import: ["
                + Stream.of(imports.split(" ", -1))
                        .filter(each -> !each.isEmpty())
                        .map(each -> "\"" + each + "\"")
                        .collect(Collectors.joining(" "))
                + "]) " + sdl;
    }

    /** The schema, which must be without a fault. */
    public static SubgraphSchema read(String name, String sdl) {
        Report report = new Report();
        var schema = SubgraphReader.read(new SubgraphSdl(name, "http://" + name, sdl), report);
        assertThat(report.errors()).isEmpty();
        return schema.orElseThrow();
    }

    /** The same under further rules: {@code under(FederationRules::check)}. */
    public SubgraphAssert under(BiConsumer<SubgraphSchema, Report> check) {
        return new SubgraphAssert(
                sdl, Stream.concat(checks.stream(), Stream.of(check)).toList());
    }

    public void isAccepted() {
        Refusal.none(report());
    }

    public Refusal isRefusedWith(ErrorCode code) {
        return Refusal.of(report().errors(), code);
    }

    private Report report() {
        Report report = new Report();
        SubgraphReader.read(new SubgraphSdl("s", "http://s", sdl), report).ifPresent(schema -> {
            for (BiConsumer<SubgraphSchema, Report> check : checks) {
                if (!report.hasErrors()) {
                    check.accept(schema, report);
                }
            }
        });
        return report;
    }
}
