package dev.kontor.kpi.smart;

import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.target.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which SMART criteria are not met. A definition answers for three of them; whether something is achievable and
 * time-bound only its target tells, so those two belong to the KPI of a subject. A unit every definition has.
 */
public final class SmartRule {

    /** At least three words up to a mark that ends a sentence: "Number of units." says something, "n/a." nothing. */
    private static final Pattern SENTENCE =
            Pattern.compile("(?:[^\\s.!?]+\\s+){2}[^.!?]*(?:[.!?](?=\\S)[^.!?]*)*[.!?](?:\\s|$)");

    private SmartRule() {}

    /**
     * The gaps of a definition, in the order of the letters.
     *
     * @param isRecorded whether anything was ever recorded by it; does not matter when there is a formula
     */
    public static List<SmartGap> ofDefinition(KpiDefinition definition, boolean isRecorded) {
        List<SmartGap> gaps = new ArrayList<>();
        if (!SENTENCE.matcher(definition.description()).find()) {
            gaps.add(new SmartGap.NoSentence());
        }
        if (!definition.isDerived() && !isRecorded) {
            gaps.add(new SmartGap.NothingRecorded());
        }
        if (definition.goal().isBlank()) {
            gaps.add(new SmartGap.NoGoal());
        }
        return gaps;
    }

    /**
     * The gaps of a KPI, in the order of the letters.
     *
     * @param isRecorded whether anything was ever recorded about the subject
     * @param target its target in force; null for none. A target has a due date after its start, or it could not be made
     * @param timeline its history
     * @param latestClosed the latest closed period
     */
    public static List<SmartGap> ofKpi(
            KpiDefinition definition,
            boolean isRecorded,
            @Nullable Target target,
            Timeline timeline,
            Period latestClosed) {
        List<SmartGap> gaps = new ArrayList<>(ofDefinition(definition, isRecorded));
        if (target == null) {
            gaps.add(new SmartGap.NoTarget(SmartCriterion.ACHIEVABLE));
            gaps.add(new SmartGap.NoTarget(SmartCriterion.TIME_BOUND));
        } else {
            PaceRule.gap(target, definition, timeline, latestClosed).ifPresent(gaps::add);
        }
        gaps.sort(Comparator.comparing(SmartGap::criterion));
        return gaps;
    }
}
