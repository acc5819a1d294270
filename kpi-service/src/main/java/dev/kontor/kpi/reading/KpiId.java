package dev.kontor.kpi.reading;

import dev.kontor.kit.relay.GlobalId;
import dev.kontor.kpi.subject.Subject;
import java.util.Optional;

/**
 * What identifies a KPI: a definition applied to a subject.
 *
 * @param subject whom it is about
 * @param code its definition
 */
public record KpiId(Subject subject, String code) {

    private static final String TYPE = "Kpi";
    private static final char SEPARATOR = '/';

    /** The opaque global id. */
    public String encode() {
        return new GlobalId(TYPE, subject.name() + SEPARATOR + code).encode();
    }

    /** Reads a global id; empty for anything that is none of a KPI. */
    public static Optional<KpiId> parse(String id) {
        return GlobalId.parseKey(TYPE, id).flatMap(key -> {
            int separator = key.indexOf(SEPARATOR);
            if (separator <= 0 || separator == key.length() - 1) {
                return Optional.empty();
            }
            String code = key.substring(separator + 1);
            return Subject.parseName(key.substring(0, separator)).map(subject -> new KpiId(subject, code));
        });
    }
}
