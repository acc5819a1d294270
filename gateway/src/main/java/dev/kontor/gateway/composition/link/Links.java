package dev.kontor.gateway.composition.link;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that a schema links, found by name at the same cost however much that is. */
public final class Links {

    private static final String SEPARATOR = "__";

    /** An element of a linked specification, by the name it has there. */
    public record Element(Link link, String name) {}

    private final List<Link> all;
    private final Map<String, Element> importedDirectives = new HashMap<>();
    private final Map<String, Element> importedTypes = new HashMap<>();
    private final Map<String, Link> byPrefix = new HashMap<>();

    public Links(List<Link> all) {
        this.all = List.copyOf(all);
        for (Link link : this.all) {
            byPrefix.putIfAbsent(link.prefix(), link);
            for (Link.Import each : link.imports()) {
                (each.directive() ? importedDirectives : importedTypes)
                        .putIfAbsent(each.as(), new Element(link, each.element()));
            }
        }
    }

    public List<Link> all() {
        return all;
    }

    /** The link of a specification, by its identity. */
    public Optional<Link> of(String identity) {
        return all.stream()
                .filter(link -> link.url().identity().equals(identity))
                .findFirst();
    }

    /** The element that a directive of that name is; null when it is the schema's own. */
    public @Nullable Element directive(String name) {
        Element imported = importedDirectives.get(name);
        if (imported != null) {
            return imported;
        }
        Link named = byPrefix.get(name);
        return named != null ? new Element(named, named.url().name()) : prefixed(name);
    }

    /** The element that a type of that name is; null when it is the schema's own. */
    public @Nullable Element type(String name) {
        Element imported = importedTypes.get(name);
        return imported != null ? imported : prefixed(name);
    }

    /** {@code federation__key} is the {@code key} of what is linked as {@code federation}: no prefix has the separator in it. */
    private @Nullable Element prefixed(String name) {
        int end = name.indexOf(SEPARATOR);
        Link link = end < 0 ? null : byPrefix.get(name.substring(0, end));
        return link == null ? null : new Element(link, name.substring(end + SEPARATOR.length()));
    }
}
