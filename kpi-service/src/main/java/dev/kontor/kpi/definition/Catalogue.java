package dev.kontor.kpi.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All definitions, ordered by code. Every input of a derived KPI is in it, and none depends on itself. */
public final class Catalogue {

    private final NavigableMap<String, KpiDefinition> byCode;

    /**
     * A sound catalogue.
     *
     * @throws IllegalArgumentException when an input is unknown or derivations run in a circle
     */
    public Catalogue(Collection<KpiDefinition> definitions) {
        NavigableMap<String, KpiDefinition> map = new TreeMap<>();
        definitions.forEach(definition -> map.put(definition.code(), definition));
        byCode = Collections.unmodifiableNavigableMap(map);
        byCode.keySet().forEach(code -> requireSound(code, List.of()));
    }

    public @Nullable KpiDefinition find(String code) {
        return byCode.get(code);
    }

    /** The definition of a code known to be in the catalogue. */
    public KpiDefinition get(String code) {
        return Objects.requireNonNull(byCode.get(code), () -> "No definition of " + code);
    }

    public Collection<KpiDefinition> all() {
        return byCode.values();
    }

    /** The code and, when it is derived, everything it is derived from. */
    public Set<String> withInputs(String code) {
        Set<String> codes = new TreeSet<>(Set.of(code));
        get(code).derivation().inputs().forEach(input -> codes.addAll(withInputs(input)));
        return codes;
    }

    /** The definitions that are derived from the code, directly or not. */
    public List<KpiDefinition> derivedFrom(String code) {
        return byCode.values().stream()
                .filter(definition -> !definition.code().equals(code))
                .filter(definition -> withInputs(definition.code()).contains(code))
                .toList();
    }

    private void requireSound(String code, List<String> path) {
        KpiDefinition definition = byCode.get(code);
        if (definition == null) {
            throw new IllegalArgumentException("Unknown KPI %s in the derivation of %s".formatted(code, path));
        }
        if (path.contains(code)) {
            throw new IllegalArgumentException("Derivations run in a circle: %s, %s".formatted(path, code));
        }
        List<String> deeper = new ArrayList<>(path);
        deeper.add(code);
        definition.derivation().inputs().forEach(input -> requireSound(input, deeper));
    }
}
