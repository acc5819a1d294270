package dev.kontor.kpi.reading;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.insight.AnomalyRule;
import dev.kontor.kpi.insight.Comparison;
import dev.kontor.kpi.insight.Forecast;
import dev.kontor.kpi.insight.Freshness;
import dev.kontor.kpi.insight.FreshnessRule;
import dev.kontor.kpi.insight.Growth;
import dev.kontor.kpi.insight.Preference;
import dev.kontor.kpi.insight.TrailingYear;
import dev.kontor.kpi.insight.Trend;
import dev.kontor.kpi.measurement.Measured;
import dev.kontor.kpi.measurement.SubjectHistory;
import dev.kontor.kpi.measurement.Timeline;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.smart.SmartGap;
import dev.kontor.kpi.smart.SmartRule;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.target.KpiStatus;
import dev.kontor.kpi.target.StatusRule;
import dev.kontor.kpi.target.Target;
import dev.kontor.kpi.target.Targets;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A KPI definition applied to one subject, as it stands on a day. Immutable; everything follows from what it was made of. */
public final class Kpi {

    /** Closed periods before the latest that trend, sparkline and forecast look at, with some to spare. */
    public static final int RECENT = 12;

    /** A day before everything. */
    public static final LocalDate EVER = LocalDate.MIN;

    /** Values of a sparkline. */
    private static final int SPARKLINE = 12;

    /** Segments that are told; who has more of them reads their series by name. */
    private static final int MOST_SEGMENTS = 100;

    private static final Comparator<SegmentValue> LARGEST_FIRST = Comparator.comparing(
                    (SegmentValue part) -> part.measured().value(), Comparator.reverseOrder())
            .thenComparing(SegmentValue::segment);

    private final KpiId id;
    private final KpiDefinition definition;
    private final SubjectHistory history;
    private final Targets targets;
    private final LocalDate today;
    private final @Nullable Instant knownBefore;
    private final LocalDate completeSince;
    private final Timeline timeline;
    private final Period latestClosed;
    private final @Nullable Period currentPeriod;

    /**
     * A KPI whose history is complete.
     *
     * @param subject whom it is about
     * @param definition what is measured
     * @param history everything its values follow from
     * @param targets its targets
     * @param today the day it is looked at
     * @param knownBefore what was recorded later is not known to it; null when everything is
     */
    public Kpi(
            Subject subject,
            KpiDefinition definition,
            SubjectHistory history,
            Targets targets,
            LocalDate today,
            @Nullable Instant knownBefore) {
        this(subject, definition, history, targets, today, knownBefore, EVER);
    }

    private Kpi(
            Subject subject,
            KpiDefinition definition,
            SubjectHistory history,
            Targets targets,
            LocalDate today,
            @Nullable Instant knownBefore,
            LocalDate completeSince) {
        this.id = new KpiId(subject, definition.code());
        this.definition = definition;
        this.history = history;
        this.targets = targets;
        this.today = today;
        this.knownBefore = knownBefore;
        this.completeSince = completeSince;
        this.timeline = history.timeline(definition.code(), definition.cadence(), null);
        this.latestClosed = Period.latestClosed(today, definition.cadence());
        this.currentPeriod = timeline.latestUpTo(latestClosed);
    }

    /**
     * The same of another part of its history.
     *
     * @param since the first day from which on that has all values; {@link #EVER} when it is complete
     */
    public Kpi with(SubjectHistory part, LocalDate since) {
        return new Kpi(id.subject(), definition, part, targets, today, knownBefore, since);
    }

    /** Whether it has all its values from that day on; others may be missing. */
    public boolean isCompleteSince(LocalDate day) {
        return !day.isBefore(completeSince);
    }

    /**
     * Whether it can be said at all how it stands: inputs of which one was measured recently and another long ago may have
     * nothing in common in what was loaded of them.
     */
    public boolean isConclusive() {
        return completeSince.equals(EVER)
                || !definition.isDerived()
                || (currentPeriod != null && currentPeriod.compareTo(latestClosed.plus(2L - RECENT)) >= 0);
    }

    public KpiId id() {
        return id;
    }

    public KpiDefinition definition() {
        return definition;
    }

    /** The day that it is looked at. */
    public LocalDate day() {
        return today;
    }

    /** All definitions, with which its values were worked out. */
    public Catalogue catalogue() {
        return history.catalogue();
    }

    /** What was recorded then or later is not known to it; null when everything is. */
    public @Nullable Instant knownBefore() {
        return knownBefore;
    }

    /** The latest closed period with a value; null before the first. */
    public @Nullable Period currentPeriod() {
        return currentPeriod;
    }

    /** The value of the current period. */
    public @Nullable Measured current() {
        return currentPeriod == null ? null : timeline.at(currentPeriod);
    }

    /** The value that was current on another day, by what is known now; of a day to come the value that is current. */
    public @Nullable BigDecimal valueInForce(LocalDate day) {
        LocalDate known = day.isAfter(today) ? today : day; // a period under way has no value yet
        Period period = timeline.latestUpTo(Period.latestClosed(known, definition.cadence()));
        return period == null ? null : timeline.valueAt(period);
    }

    /** Whether {@link #valueInForce} is certain of a day: what was loaded of the history may begin later. */
    public boolean isCertainOn(LocalDate day) {
        Period period = timeline.latestUpTo(Period.latestClosed(day, definition.cadence()));
        return isCompleteSince(EVER) || (period != null && isCompleteSince(period.start()));
    }

    /** The values that were current from a day until today, by the day since when; the first may have been so before. */
    public NavigableMap<LocalDate, BigDecimal> currentSince(LocalDate day) {
        NavigableMap<LocalDate, BigDecimal> values = new TreeMap<>();
        Period closed = Period.latestClosed(day, definition.cadence());
        Period next = timeline.latestUpTo(closed);
        if (next == null) {
            next = timeline.firstAfter(closed);
        }
        for (; next != null && next.compareTo(latestClosed) <= 0; next = timeline.firstAfter(next)) {
            values.put(next.end().plusDays(1), Objects.requireNonNull(timeline.valueAt(next)));
        }
        return values;
    }

    /** The target in force. */
    public @Nullable Target target() {
        return targets.inForce(today);
    }

    /** Share of the way to the target covered; 0 without a measurement. */
    public BigDecimal attainment(Target target) {
        Measured current = current();
        return current == null ? BigDecimal.ZERO : target.attainment(current.value(), definition.direction());
    }

    /** The value expected at the end of the current value's period; of the latest closed one without a measurement. */
    public BigDecimal expectedNow(Target target) {
        return target.expectedAt(currentPeriod == null ? latestClosed : currentPeriod);
    }

    public KpiStatus status() {
        Measured current = current();
        return StatusRule.judge(
                current == null ? null : current.value(), currentPeriod, target(), definition.direction(), today);
    }

    /**
     * The first day on which the current value or the status may be another though nothing is written: a period closes that
     * has a value already, a target begins or falls due. {@link LocalDate#MAX} when there is none.
     */
    public LocalDate unchangedUntil() {
        Period closesNext = timeline.firstAfter(latestClosed);
        return Stream.concat(
                        Stream.ofNullable(closesNext).map(period -> period.end().plusDays(1)),
                        targets.all().stream()
                                .flatMap(target -> Stream.of(
                                        target.startsOn(), target.dueOn().plusDays(1))))
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }

    /** Since when its values have to be complete to tell what it lacks: the best pace of all times is what a target may ask. */
    public LocalDate neededForSmartGaps() {
        return target() == null ? today : EVER;
    }

    /** What it lacks to be SMART. */
    public List<SmartGap> smartGaps() {
        return SmartRule.ofKpi(definition, history.hasRecords(definition.code()), target(), timeline, latestClosed);
    }

    public Freshness freshness() {
        return FreshnessRule.judge(timeline, latestClosed);
    }

    public @Nullable Trend trend() {
        return Trend.of(timeline, latestClosed, preference());
    }

    /** The values of the last twelve closed periods, oldest first, null for a gap. */
    public List<@Nullable BigDecimal> sparkline() {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        LongStream.rangeClosed(1L - SPARKLINE, 0)
                .forEach(back -> values.add(timeline.valueAt(latestClosed.plus(back))));
        return values;
    }

    /** Since when its values have to be complete for a comparison. */
    public LocalDate neededFor(Comparison over) {
        return switch (over) {
            case PREVIOUS_PERIOD -> today;
            case YEAR_AGO ->
                currentPeriod == null ? today : currentPeriod.yearAgo().start();
            case CAGR -> EVER;
        };
    }

    public @Nullable Growth growth(Comparison over) {
        return currentPeriod == null ? null : Growth.of(timeline, currentPeriod, over, preference());
    }

    /** Since when its values have to be complete for a series: anomalies are told by what was before, and so are derivations. */
    public LocalDate neededForSeries(LocalDate from, Granularity granularity) {
        long before = (long) AnomalyRule.WINDOW
                + history.catalogue().withInputs(definition.code()).size();
        return Period.containing(from, granularity).plus(-before).start();
    }

    /**
     * The history from the first day's period to the last day's, gaps included.
     *
     * @param granularity the cadence or coarser
     * @param segment one segment only, null for all
     */
    public List<SeriesPoint> series(LocalDate from, LocalDate to, Granularity granularity, @Nullable String segment) {
        Timeline values =
                segment == null ? timeline(granularity) : history.timeline(definition.code(), granularity, segment);
        List<SeriesPoint> points = new ArrayList<>();
        Period last = Period.containing(to, granularity);
        for (Period p = Period.containing(from, granularity); p.compareTo(last) <= 0; p = p.plus(1)) {
            Target covering = targets.covering(p);
            BigDecimal expected = covering == null ? null : covering.expectedAt(p);
            points.add(new SeriesPoint(p, values.valueAt(p), expected, AnomalyRule.isAnomalous(values, p)));
        }
        return points;
    }

    /** The values of the segments in the current period, largest first; at most {@value #MOST_SEGMENTS}. */
    public List<SegmentValue> segments() {
        if (currentPeriod == null) {
            return List.of();
        }
        List<SegmentValue> segments = new ArrayList<>();
        history.bySegment(definition.code()).forEach((segment, part) -> {
            Measured measured =
                    part.timeline(definition.code(), definition.cadence(), null).at(currentPeriod);
            if (measured != null) {
                segments.add(new SegmentValue(segment, currentPeriod, measured));
            }
        });
        segments.sort(LARGEST_FIRST);
        return segments.stream().limit(MOST_SEGMENTS).toList();
    }

    public @Nullable Forecast forecast() {
        return Forecast.of(timeline, latestClosed, target(), definition.direction(), today);
    }

    /** The current value as its direction judges it: more is better; null without a value, or when nothing says what is. */
    public @Nullable BigDecimal merit() {
        Measured current = current();
        return current == null ? null : preference().merit(current.value());
    }

    /** What it adds up to over the twelve latest closed months. */
    public TrailingYear trailingYear() {
        return TrailingYear.of(timeline(Granularity.MONTH), today);
    }

    private Timeline timeline(Granularity granularity) {
        return granularity == definition.cadence() ? timeline : history.timeline(definition.code(), granularity, null);
    }

    /** Since when its values have to be complete to add them up. */
    public LocalDate neededForTrailingYear() {
        return TrailingYear.firstMonth(today).start();
    }

    /** What counts as better. */
    public Preference preference() {
        Target target = target();
        return Preference.of(definition.direction(), target == null ? null : target.band());
    }
}
