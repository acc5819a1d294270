package dev.kontor.gateway.composition.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.gateway.composition.Refusal;
import dev.kontor.gateway.composition.SubgraphAssert;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.Applied;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Prose about what becomes of the first of some subgraphs, called {@code a}, {@code b} and so on. */
final class UpgradeAssert {

    private final Report report = new Report();
    private final List<SubgraphSchema> upgraded;

    private UpgradeAssert(String... sdls) {
        List<SubgraphSchema> all = new ArrayList<>();
        for (String sdl : sdls) {
            all.add(SubgraphAssert.read(String.valueOf((char) ('a' + all.size())), sdl));
        }
        upgraded = Federation1.upgrade(all, report);
    }

    static UpgradeAssert assertThatUpgrading(String... sdls) {
        return new UpgradeAssert(sdls);
    }

    static String federation2(String imports, String sdl) {
        return SubgraphAssert.federation("2.9", imports, sdl);
    }

    /**
     * The type is then so.
     *
     * @param lines its directives, if it has any, and each field with its own
     */
    UpgradeAssert gives(String type, String... lines) {
        isAccepted();
        SubgraphSchema first = upgraded.getFirst();
        assertThat(first.name()).isEqualTo("a");
        ImplementingDef found = Objects.requireNonNull(first.implementing(type), type);
        assertThat(lines(found)).containsExactly(lines);
        assertThat(found.isDefined()).isTrue();
        return this;
    }

    UpgradeAssert givesNo(String type) {
        isAccepted();
        assertThat(upgraded.getFirst().type(type)).isNull();
        return this;
    }

    void isAccepted() {
        Refusal.none(report);
    }

    Refusal isRefusedWith(ErrorCode code) {
        return Refusal.of(report.errors(), code);
    }

    private static List<String> lines(ImplementingDef type) {
        return Stream.concat(
                        Stream.of(applied(type.applied())),
                        type.fields().values().stream()
                                .map(field -> field.name() + ": " + field.type() + " " + applied(field.applied())))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String applied(List<Applied> applied) {
        return applied.stream().map(Applied::toString).collect(Collectors.joining(" "));
    }
}
