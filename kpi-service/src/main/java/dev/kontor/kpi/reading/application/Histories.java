package dev.kontor.kpi.reading.application;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.measurement.Observation;
import dev.kontor.kpi.measurement.SubjectHistory;
import dev.kontor.kpi.period.Granularity;
import dev.kontor.kpi.period.Period;
import dev.kontor.kpi.reading.DataKey;
import dev.kontor.kpi.reading.Kpi;
import dev.kontor.kpi.reading.Recorded;
import dev.kontor.kpi.reading.Window;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of a history a KPI needs. */
final class Histories {

    private Histories() {}

    /**
     * What a KPI's latest values follow from, and the one that was current so many days before: each derivation, such as a
     * growth, may look a period further back.
     */
    static Window recent(String code, Catalogue catalogue, LocalDate day, int daysBefore) {
        Granularity cadence = catalogue.get(code).cadence();
        Period first =
                first(cadence, day, daysBefore).plus(-catalogue.withInputs(code).size());
        return new Window(first.start(), Period.latestClosed(day, cadence).end());
    }

    /** The first day from which on a KPI that was loaded with {@link #recent} has all its values. */
    static LocalDate since(String code, Catalogue catalogue, LocalDate day, int daysBefore) {
        return first(catalogue.get(code).cadence(), day, daysBefore).start();
    }

    private static Period first(Granularity cadence, LocalDate day, int daysBefore) {
        return Period.latestClosed(day.minusDays(daysBefore), cadence).plus(-Kpi.RECENT);
    }

    /** What a KPI's values from a day on follow from. */
    static Map<DataKey, Window> windows(Kpi kpi, LocalDate since) {
        Window window = since.equals(Kpi.EVER) ? Window.ALL : new Window(since, kpi.day());
        Map<DataKey, Window> windows = new HashMap<>();
        kpi.catalogue().recordedInputs(kpi.id().code()).forEach(input -> windows.put(key(kpi, input), window));
        return windows;
    }

    /** What was found of all that a KPI follows from. */
    static SubjectHistory of(Kpi kpi, Map<DataKey, Recorded> recorded) {
        Map<String, Recorded> found = new HashMap<>();
        kpi.catalogue().recordedInputs(kpi.id().code()).forEach(input -> {
            Recorded ofInput = recorded.get(key(kpi, input));
            if (ofInput != null) {
                found.put(input, ofInput);
            }
        });
        return of(kpi.catalogue(), found);
    }

    private static DataKey key(Kpi kpi, String code) {
        return new DataKey(kpi.id().subject(), code, kpi.knownBefore());
    }

    static SubjectHistory of(Catalogue catalogue, Map<String, Recorded> recorded) {
        Map<String, List<Observation>> observations = new HashMap<>();
        recorded.forEach((code, found) -> observations.put(code, found.observations()));
        return new SubjectHistory(catalogue, observations);
    }
}
