package dev.kontor.gateway.composition.read;

import dev.kontor.gateway.composition.link.Link;
import dev.kontor.gateway.composition.link.Link.Import;
import dev.kontor.gateway.composition.link.Spec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Links whose names cannot be confused: {@code tag} and {@code tag__x} belong to what is linked as tag, and what is imported
 * has one name and no other's.
 *
 * @see <a href="https://specs.apollo.dev/link/v1.0/#sec-Name-Conventions">Name conventions</a>
 */
final class LinkNames {

    /** Nearly a name: schemas with points and hyphens in it exist, which then can use what they import only. */
    private static final Pattern PREFIX = Pattern.compile("[_A-Za-z][_0-9A-Za-z.-]*");

    private record Owner(Link link, String element) {}

    private final List<Link> links = new ArrayList<>();
    private final Map<String, Link> byPrefix = new HashMap<>();

    /** Imports under names that would be another specification's, if one were linked with that prefix. */
    private final Map<String, String> foreignPrefixes = new HashMap<>();

    /** Whose an imported name is, directives with their {@code @}. */
    private final Map<String, Owner> imported = new HashMap<>();

    List<Link> all() {
        return List.copyOf(links);
    }

    /** Adds a link, unless its names are not to be told from others: then says why not, in a sentence. */
    @Nullable String add(Link link) {
        String problem = prefixProblem(link);
        if (problem != null) {
            return problem;
        }
        for (Import each : link.imports()) {
            problem = importProblem(link, each);
            if (problem != null) {
                return problem;
            }
            imported.put(local(each), new Owner(link, each.element()));
            String prefix = prefixOf(each.as());
            if (prefix != null && !prefix.equals(link.prefix())) {
                foreignPrefixes.put(prefix, local(each));
            }
        }
        byPrefix.put(link.prefix(), link);
        links.add(link);
        return null;
    }

    private @Nullable String prefixProblem(Link link) {
        String prefix = link.prefix();
        if (links.stream()
                .anyMatch(other -> other.url().identity().equals(link.url().identity()))) {
            return link.url().identity() + " is linked twice.";
        }
        if (!PREFIX.matcher(prefix).matches()
                || prefix.endsWith("_")
                || (prefix.contains("__") && !isFormerName(link))) {
            return link.url() + " cannot be linked as \"" + prefix
                    + "\": that is no name, or it contains two underscores, or ends in one.";
        }
        String alike = imported.containsKey("@" + prefix) ? "@" + prefix : foreignPrefixes.get(prefix);
        if (alike != null) {
            return link.url() + " is called \"" + prefix + "\", to which the import " + alike + " would belong.";
        }
        Link other = byPrefix.get(prefix);
        return other == null ? null : link.url() + " and " + other.url() + " are both called \"" + prefix + "\".";
    }

    /** What tools of Federation 1 made of schemas: {@code as: "federation__tag"}. */
    private static boolean isFormerName(Link link) {
        Spec spec = Spec.of(link.url()).orElse(null);
        return (spec == Spec.TAG || spec == Spec.INACCESSIBLE)
                && link.prefix().equals("federation__" + spec.specName())
                && link.imports().isEmpty();
    }

    private @Nullable String importProblem(Link link, Import element) {
        String name = element.as();
        String prefix = prefixOf(name);
        if (prefix != null && belongsToAnother(link, element, prefix, name.substring(prefix.length() + 2))) {
            return local(element) + " of " + link.url() + " reads like an element of what is called \"" + prefix
                    + "\".";
        }
        if (element.directive()
                && belongsToAnother(link, element, name, link.url().name())) {
            return local(element) + " of " + link.url() + " reads like the directive of what is called \"" + name
                    + "\".";
        }
        for (Import other : link.imports()) {
            if (other.directive() == element.directive()
                    && other.element().equals(element.element())
                    && !other.as().equals(name)) {
                return other.element() + " of " + link.url() + " is imported under two names, " + other.as() + " and "
                        + name + ".";
            }
        }
        Owner owner = imported.get(local(element));
        if (owner != null && !(owner.link.equals(link) && owner.element.equals(element.element()))) {
            return local(element) + " is imported twice: for " + owner.element + " of " + owner.link.url() + " and for "
                    + element.element() + " of " + link.url() + ".";
        }
        return null;
    }

    /** Whether the name means something else by the prefix: another specification's element, or another of its own. */
    private boolean belongsToAnother(Link link, Import element, String prefix, String meant) {
        return prefix.equals(link.prefix()) ? !element.element().equals(meant) : byPrefix.containsKey(prefix);
    }

    /** {@code tag__x} → tag; null when the name has no prefix. */
    private static @Nullable String prefixOf(String name) {
        int end = name.indexOf("__");
        return end < 0 ? null : name.substring(0, end);
    }

    private static String local(Import element) {
        return (element.directive() ? "@" : "") + element.as();
    }
}
