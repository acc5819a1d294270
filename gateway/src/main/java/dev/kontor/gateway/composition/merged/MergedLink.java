package dev.kontor.gateway.composition.merged;

import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.SpecUrl;
import dev.kontor.gateway.composition.report.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A specification that the supergraph links.
 *
 * @param as prefix of its elements; null when that is the specification's name
 * @param imports elements with names of their own
 * @param purpose {@code SECURITY} or {@code EXECUTION} when a gateway must know it; null otherwise
 */
public record MergedLink(
        SpecUrl url,
        @Nullable String as,
        List<Link.Import> imports,
        @Nullable String purpose) {

    public MergedLink {
        imports = List.copyOf(imports);
    }

    /** What the supergraph calls a directive of the specification. */
    public String directiveName(String element) {
        Link link = new Link(url, as == null ? url.name() : as, imports, new Place("", 0, 0));
        return link.directiveName(element);
    }
}
