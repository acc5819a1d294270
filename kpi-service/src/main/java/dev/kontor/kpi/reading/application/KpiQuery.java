package dev.kontor.kpi.reading.application;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.KpiDefinition;
import dev.kontor.kpi.measurement.SubjectHistory;
import dev.kontor.kpi.period.DayEnd;
import dev.kontor.kpi.reading.DataKey;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.KpiSelection;
import dev.kontor.kpi.reading.Recorded;
import dev.kontor.kpi.reading.Window;
import dev.kontor.kpi.subject.Subject;
import dev.kontor.kpi.target.Target;
import dev.kontor.kpi.target.Targets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A selection worked out: which data it needs, and the KPIs that follow from it. */
final class KpiQuery {

    private final Subject subject;
    private final Catalogue catalogue;
    private final Set<String> codes;
    private final Set<String> involved;
    private final LocalDate day;
    private final @Nullable Instant knownBefore;
    private final int daysBefore;

    private KpiQuery(
            Subject subject,
            Catalogue catalogue,
            Set<String> codes,
            LocalDate day,
            @Nullable Instant knownBefore,
            int daysBefore) {
        this.subject = subject;
        this.catalogue = catalogue;
        this.codes = codes;
        this.involved = codes.stream()
                .flatMap(code -> catalogue.withInputs(code).stream())
                .collect(Collectors.toSet());
        this.day = day;
        this.knownBefore = knownBefore;
        this.daysBefore = daysBefore;
    }

    /**
     * Works a selection out.
     *
     * @param catalogues the catalogue as it was known before an instant; null for now
     * @param daysBefore which value was current so many days before is to be known as well
     */
    static KpiQuery of(
            KpiSelection selection, Function<@Nullable Instant, Catalogue> catalogues, Clock clock, int daysBefore) {
        LocalDate asOf = selection.asOf();
        Instant knownBefore = DayEnd.of(asOf, clock.getZone());
        Catalogue catalogue = catalogues.apply(knownBefore);
        Set<String> wanted = selection.codes();
        Stream<KpiDefinition> definitions = wanted == null
                ? catalogue.all().stream()
                : wanted.stream().map(catalogue::find).filter(Objects::nonNull);
        Set<String> codes = definitions
                .filter(definition -> definition.scope().covers(selection.subject()))
                .map(KpiDefinition::code)
                .collect(Collectors.toCollection(TreeSet::new));
        LocalDate day = asOf == null ? LocalDate.now(clock) : asOf;
        return new KpiQuery(selection.subject(), catalogue, codes, day, knownBefore, daysBefore);
    }

    /** Which measurements are needed: what is told of a KPI without being asked for more follows from the latest. */
    Map<DataKey, Window> recent() {
        Map<DataKey, Window> windows = new HashMap<>();
        codes.forEach(code -> {
            Window recent = Histories.recent(code, catalogue, day, daysBefore);
            catalogue.recordedInputs(code).forEach(input -> windows.merge(key(input), recent, Window::with));
        });
        return windows;
    }

    /** Whose targets are needed: of inputs too, since a target alone makes an input tracked. */
    Set<DataKey> involvedKeys() {
        return involved.stream().map(this::key).collect(Collectors.toSet());
    }

    List<Kpi> kpis(Map<DataKey, Recorded> recorded, Map<DataKey, List<Target>> targets) {
        Map<String, Recorded> found = new HashMap<>();
        involved.forEach(code -> {
            Recorded ofCode = recorded.get(key(code));
            if (ofCode != null) {
                found.put(code, ofCode);
            }
        });
        SubjectHistory history = Histories.of(catalogue, found);
        return codes.stream()
                .filter(code -> isTracked(code, history, targets))
                .map(code -> {
                    Targets ofCode = new Targets(targets.getOrDefault(key(code), List.of()));
                    Kpi kpi = new Kpi(subject, catalogue.get(code), history, ofCode, day, knownBefore);
                    boolean isCut = catalogue.withInputs(code).stream()
                            .map(found::get)
                            .anyMatch(input -> input != null && input.isCut());
                    return isCut ? kpi.with(history, Histories.since(code, catalogue, day, daysBefore)) : kpi;
                })
                .toList();
    }

    private boolean isTracked(String code, SubjectHistory history, Map<DataKey, List<Target>> targets) {
        if (history.hasRecords(code) || targets.containsKey(key(code))) {
            return true;
        }
        KpiDefinition definition = catalogue.get(code);
        return definition.isDerived()
                && definition.derivation().inputs().stream().allMatch(input -> isTracked(input, history, targets));
    }

    private DataKey key(String code) {
        return new DataKey(subject, code, knownBefore);
    }
}
