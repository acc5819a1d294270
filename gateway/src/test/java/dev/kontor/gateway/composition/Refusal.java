package dev.kontor.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.gateway.composition.report.CompositionError;
import dev.kontor.gateway.composition.report.ErrorCode;
import dev.kontor.gateway.composition.report.Hint;
import dev.kontor.gateway.composition.report.HintCode;
import dev.kontor.gateway.composition.report.Report;
import java.util.List;
import java.util.function.Predicate;

/**
 * Prose about what was reported. Each word leaves those errors that it speaks of, and fails when there are none:
 * {@code isRefusedWith(INVALID_GRAPHQL).at("T.f").saying("no type")}.
 */
public final class Refusal {

    private final List<CompositionError> all;
    private final List<CompositionError> meant;

    private Refusal(List<CompositionError> all, List<CompositionError> meant) {
        this.all = all;
        this.meant = meant;
    }

    public static Refusal of(List<CompositionError> errors, ErrorCode code) {
        return new Refusal(errors, errors).which(error -> error.code() == code, "with the code " + code);
    }

    /** Fails when anything is wrong. */
    public static void none(Report report) {
        assertThat(report.errors()).as("errors").isEmpty();
    }

    /** Fails unless there is such a hint. */
    public static void hinted(Report report, HintCode code, String coordinate) {
        assertThat(report.hints()).extracting(Hint::code, Hint::coordinate).contains(tuple(code, coordinate));
    }

    public Refusal at(String coordinate) {
        return which(error -> error.coordinate().equals(coordinate), "at " + coordinate);
    }

    public Refusal saying(String text) {
        return which(error -> error.message().contains(text), "saying \"" + text + "\"");
    }

    /** In a place {@code subgraph:line:column}, of which the beginning will do. */
    public Refusal in(String place) {
        return which(
                error -> error.places().stream().anyMatch(each -> (each + ":").startsWith(place + ":")), "in " + place);
    }

    public Refusal times(int number) {
        assertThat(meant).hasSize(number);
        return this;
    }

    /** Whatever was reported besides. */
    public Refusal andWith(ErrorCode code) {
        return of(all, code);
    }

    /** Fails when something else was reported. */
    public void andNothingElse() {
        assertThat(all).as("all errors").isEqualTo(meant);
    }

    private Refusal which(Predicate<CompositionError> test, String what) {
        List<CompositionError> left = meant.stream().filter(test).toList();
        assertThat(left)
                .as("errors %s; there are %s", what, meant.isEmpty() ? all : meant)
                .isNotEmpty();
        return new Refusal(all, left);
    }
}
