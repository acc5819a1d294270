package dev.kontor.kpi.recording;

import dev.kontor.kpi.measurement.Sample;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a measurement changes of what is in force. */
public enum Effect {
    /** There was none of that KPI, period and segment. */
    FIRST,
    /** There was one that says something else. */
    OTHER,
    /** It is in force already, or the one before it says the same. */
    NONE;

    /**
     * What each measurement changes, in their order. Where several are about the same, the last one counts: when that is in
     * force already, none of them changes anything.
     */
    public static List<Effect> of(List<NewMeasurement> measurements, Map<Slot, Sample> inForce) {
        Map<Slot, Sample> last = new HashMap<>();
        measurements.forEach(measurement -> last.put(Slot.of(measurement), sample(measurement)));
        Map<Slot, Sample> now = new HashMap<>(inForce);
        return measurements.stream()
                .map(measurement -> {
                    Slot slot = Slot.of(measurement);
                    boolean staysAsItWas = isSame(inForce.get(slot), last.get(slot));
                    Sample before = now.get(slot);
                    if (staysAsItWas || isSame(before, sample(measurement))) {
                        return NONE;
                    }
                    now.put(slot, sample(measurement));
                    return before == null ? FIRST : OTHER;
                })
                .toList();
    }

    private static Sample sample(NewMeasurement measurement) {
        return measurement.observation().sample();
    }

    private static boolean isSame(@Nullable Sample one, @Nullable Sample other) {
        return one != null && other != null && one.saysTheSameAs(other);
    }
}
