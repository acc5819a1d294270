package dev.kontor.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kontor.gateway.composition.schema.SubgraphSdl;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever a subgraph says, composing answers. The subgraphs of {@link MergingTest} with some of their characters and words
 * changed, the same ones in every run: raise {@code -Dfuzz.rounds}, and change {@code -Dfuzz.seed}, to look further.
 */
class ComposerFuzzTest {

    private static final Pattern WORD = Pattern.compile("\"[^\"\n]*\"|@?\\w+|\\s+|.", Pattern.DOTALL);

    /** What nobody writes there. */
    private static final List<String> ODD = List.of(
            "\"\"",
            "\"\"\"",
            "{",
            "}",
            "[",
            "]",
            "!",
            "|",
            "&",
            "...",
            "null",
            "$x",
            "-1",
            "1.5",
            "1e99999999999",
            "{a: 1, a: 2}",
            "\"\\uD800\"",
            "\uD800",
            "extend",
            "schema",
            "type Query",
            "subscription",
            "{ query: Query }",
            "fragment F on T { x }",
            "implements I",
            "__typename",
            "Query",
            "Int",
            "@extends",
            "@external",
            "@interfaceObject",
            "@key(fields: \"\")",
            "@key(fields: \"a(x: {y: 1}) { b }\")",
            "@requires(fields: \"... { id }\")",
            "@provides(fields: \"... on T { id }\")",
            "@override(from: \"a\", label: \"percent(5)\")",
            "@link(url: \"https://specs.apollo.dev/federation/v2.9\")",
            "@oneOf",
            "@inaccessible",
            "@shareable");

    private final SplittableRandom random = new SplittableRandom(Long.getLong("fuzz.seed", 1));

    @Test
    void answersWhateverSubgraphsSay() throws IOException {
        List<List<SubgraphSdl>> sets = new ArrayList<>();
        for (Path file : MergingTest.files().toList()) {
            sets.add(MergingTest.subgraphs(MergingTest.given(file)));
        }
        for (int round = 0; round < Integer.getInteger("fuzz.rounds", 1_500); round++) {
            List<SubgraphSdl> changed = changed(oneOf(sets));
            assertThatCode(() -> Composer.compose(changed))
                    .as("composing %s", changed)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void answersTheSameAgain() throws IOException {
        for (Path file : MergingTest.files().toList()) {
            List<SubgraphSdl> set = MergingTest.subgraphs(MergingTest.given(file));
            List<SubgraphSdl> backwards = new ArrayList<>(set);
            Collections.reverse(backwards);
            Composition composition = Composer.compose(set);
            assertThat(Composer.compose(set)).isEqualTo(composition);
            assertThat(text(Composer.compose(backwards)))
                    .as("%s, whatever order its subgraphs are given in", file)
                    .isEqualTo(text(composition));
        }
    }

    /** Errors of single subgraphs come in the order in which those are given. */
    private static String text(Composition composition) {
        return switch (composition) {
            case Composition.Composed composed -> composed.supergraphSdl() + composed.apiSdl() + composed.hints();
            case Composition.Refused refused ->
                refused.errors().stream()
                        .map(Objects::toString)
                        .sorted()
                        .toList()
                        .toString();
        };
    }

    private List<SubgraphSdl> changed(List<SubgraphSdl> set) {
        List<SubgraphSdl> changed = new ArrayList<>(set);
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            int which = random.nextInt(changed.size());
            SubgraphSdl former = changed.get(which);
            changed.set(which, new SubgraphSdl(former.name(), former.url(), changed(former.sdl())));
        }
        return changed;
    }

    private String changed(String sdl) {
        if (random.nextInt(5) == 0) {
            int at = random.nextInt(sdl.length() + 1);
            int end = Math.min(sdl.length(), at + random.nextInt(2));
            return sdl.substring(0, at) + (char) random.nextInt(' ', '\u007f') + sdl.substring(end);
        }
        List<String> words = new ArrayList<>(
                WORD.matcher(sdl).results().map(MatchResult::group).toList());
        int at = random.nextInt(words.size());
        List<String> some = words.subList(at, Math.min(words.size(), at + random.nextInt(1, 12)));
        switch (random.nextInt(6)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, " " + oneOf(ODD) + " ");
            case 2 -> words.set(at, oneOf(ODD));
            case 3 -> words.set(at, oneOf(words));
            case 4 -> words.addAll(random.nextInt(words.size()), List.copyOf(some));
            default -> some.clear();
        }
        return String.join("", words);
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
