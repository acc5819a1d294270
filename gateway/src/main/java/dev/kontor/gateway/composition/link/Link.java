package dev.kontor.gateway.composition.link;

import dev.kontor.gateway.composition.report.Place;
import java.util.List;
import java.util.Optional;

/**
 * A specification that a schema links.
 *
 * @param prefix what unimported elements begin with, {@code as} or the specification's name
 * @param place where it is linked
 * @see <a href="https://specs.apollo.dev/link/v1.0/#@link">link</a>
 */
public record Link(SpecUrl url, String prefix, List<Import> imports, Place place) {

    /**
     * An element that is used under a name of its own.
     *
     * @param element its name in the specification; of a directive without the {@code @}
     * @param as its name here, likewise
     */
    public record Import(String element, String as, boolean directive) {}

    public Link {
        imports = List.copyOf(imports);
    }

    /** What the schema calls a directive of the specification. */
    public String directiveName(String element) {
        return imported(element, true).orElse(element.equals(url.name()) ? prefix : prefix + "__" + element);
    }

    /** What the schema calls a type of the specification. */
    public String typeName(String element) {
        return imported(element, false).orElse(prefix + "__" + element);
    }

    private Optional<String> imported(String element, boolean directive) {
        return imports.stream()
                .filter(each -> each.directive == directive && each.element.equals(element))
                .map(Import::as)
                .findFirst();
    }
}
