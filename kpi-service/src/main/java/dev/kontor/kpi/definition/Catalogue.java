package dev.kontor.kpi.definition;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All definitions, ordered by code. Every input of a derived KPI is in it, and none depends on itself. */
public final class Catalogue {

    private final NavigableMap<String, KpiDefinition> byCode;
    private final Map<String, Set<String>> withInputs = new HashMap<>();
    private final Map<String, Set<String>> recordedInputs = new HashMap<>();
    private final Map<String, Set<String>> dependents = new HashMap<>();

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
        byCode.keySet().forEach(code -> {
            Set<String> all = follow(code);
            withInputs.put(code, Collections.unmodifiableSet(all));
            recordedInputs.put(
                    code,
                    all.stream().filter(input -> !get(input).isDerived()).collect(Collectors.toUnmodifiableSet()));
            all.stream()
                    .filter(input -> !input.equals(code))
                    .forEach(input -> dependents
                            .computeIfAbsent(input, _ -> new TreeSet<>())
                            .add(code));
        });
    }

    /** Greater with each definition that is created or changed. */
    public long edition() {
        return byCode.values().stream().mapToLong(KpiDefinition::version).sum();
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

    /** The code and, when it is derived, everything it is derived from, in order. */
    public Set<String> withInputs(String code) {
        return Objects.requireNonNull(withInputs.get(code), () -> "No definition of " + code);
    }

    /** The codes whose measurements its values follow from: its own, or those of all that it is derived from. */
    public Set<String> recordedInputs(String code) {
        return Objects.requireNonNull(recordedInputs.get(code), () -> "No definition of " + code);
    }

    private Set<String> follow(String code) {
        Set<String> codes = new TreeSet<>(Set.of(code));
        get(code).derivation().inputs().forEach(input -> codes.addAll(follow(input)));
        return codes;
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

    /** The same catalogue with a definition added, or in the place of the one that has its code. */
    public Catalogue with(KpiDefinition definition) {
        Map<String, KpiDefinition> all = new TreeMap<>(byCode);
        all.put(definition.code(), definition);
        return new Catalogue(all.values());
    }

    /** The codes of all that is derived from this one, also by way of others. */
    public Set<String> dependents(String code) {
        return Collections.unmodifiableSet(dependents.getOrDefault(code, Set.of()));
    }
}
