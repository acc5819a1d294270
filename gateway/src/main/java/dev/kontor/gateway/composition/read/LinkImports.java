package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Link.Import;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.link.SpecUrl;
import dev.kontor.gateway.composition.report.Place;
import dev.kontor.gateway.composition.schema.ConstValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code ["@key", {name: "@tag", as: "@label"}]} → imports.
 *
 * @see <a href="https://specs.apollo.dev/link/v1.0/#Import">Import</a>
 */
final class LinkImports {

    private static final Pattern NAME = Pattern.compile("@?[_A-Za-z][_0-9A-Za-z]*");

    /** More than any specification has elements; to look a name up takes as long as there are imports. */
    private static final int MOST = 1_000;

    private final SpecUrl url;
    private final Consumer<String> problems;
    private final @Nullable Set<String> directives;
    private final @Nullable Set<String> types;

    /** @param problems what is told of each element that is none */
    LinkImports(SpecUrl url, Consumer<String> problems) {
        this.url = url;
        this.problems = problems;
        Spec spec = Spec.of(url).orElse(null);
        boolean known = spec != null && spec != Spec.CONNECT && spec.knows(url.version());
        Link plain = new Link(url, url.name(), List.of(), new Place("", 0, 0));
        // Of what composition does not know, anything may be an element.
        directives = known ? SpecDefinitions.directives(plain).keySet() : null;
        types = known ? SpecDefinitions.types(plain) : null;
    }

    /** @param given null when nothing is; a lone name, which GraphQL would take for a list of one, is refused: others do */
    List<Import> read(@Nullable ConstValue given) {
        return switch (given) {
            case null -> List.of();
            case ConstValue.Null ignored -> List.of();
            case ConstValue.Items items -> imports(items.items());
            default -> {
                problems.accept("What is imported from " + url + " is no list.");
                yield List.of();
            }
        };
    }

    private List<Import> imports(List<ConstValue> elements) {
        List<Import> imports = new ArrayList<>();
        if (elements.size() > MOST) {
            problems.accept("More than " + MOST + " elements are imported from " + url + ".");
            return imports;
        }
        for (ConstValue element : elements) {
            Import read = anImport(element);
            if (read == null) {
                problems.accept(element
                        + " is not the name of an element nor {name: …, as: …}, where both or none begin with @.");
            } else if (!isKnown(read)) {
                problems.accept(url + " has no element " + (read.directive() ? "@" : "") + read.element() + ".");
            } else {
                imports.add(read);
            }
        }
        return imports;
    }

    private static @Nullable Import anImport(ConstValue element) {
        return switch (element) {
            case ConstValue.Text name -> anImport(name.value(), name.value());
            case ConstValue.Fields fields -> renamed(fields);
            default -> null;
        };
    }

    private static @Nullable Import renamed(ConstValue.Fields fields) {
        if (!Set.of("name", "as").containsAll(fields.fields().keySet())
                || !(fields.fields().get("name") instanceof ConstValue.Text name)
                || !NAME.matcher(name.value()).matches()) {
            return null;
        }
        return switch (fields.fields().get("as")) {
            case null -> anImport(name.value(), name.value());
            case ConstValue.Text as when NAME.matcher(as.value()).matches() -> anImport(name.value(), as.value());
            default -> null;
        };
    }

    private static @Nullable Import anImport(String name, String as) {
        boolean directive = name.startsWith("@");
        if (directive != as.startsWith("@") || name.isEmpty() || name.equals("@")) {
            return null;
        }
        return directive ? new Import(name.substring(1), as.substring(1), true) : new Import(name, as, false);
    }

    private boolean isKnown(Import element) {
        Set<String> known = element.directive() ? directives : types;
        return known == null || known.contains(element.element());
    }
}
