package dev.kontor.gateway.supergraph;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.SDLDefinition;
import graphql.language.SchemaDefinition;
import graphql.language.SchemaExtensionDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The specifications that a supergraph links, and the names under which it uses their elements.
 *
 * @see <a href="https://specs.apollo.dev/link/v1.0/">link</a>
 */
final class Features {

    /** A linked specification: its name and version, its prefix here, and its imported elements by original name. */
    private record Feature(
            String spec, String version, String prefix, Map<String, String> imports, boolean mandatory) {}

    private static final Set<String> JOIN_VERSIONS = Set.of("v0.1", "v0.2", "v0.3", "v0.4", "v0.5");

    /**
     * What this gateway executes or enforces, or may safely pass over, in the versions it knows: below v1 each may change
     * what the one before it meant.
     */
    private static final Map<String, Set<String>> SUPPORTED = Map.of(
            "link", Set.of("v1.0"),
            "core", Set.of("v0.1", "v0.2"),
            "join", JOIN_VERSIONS,
            "inaccessible", Set.of("v0.1", "v0.2"),
            "tag", Set.of("v0.1", "v0.2", "v0.3"),
            "authenticated", Set.of("v0.1"),
            "requiresScopes", Set.of("v0.1"),
            "policy", Set.of("v0.1"),
            "cost", Set.of("v0.1"),
            "cacheTag", Set.of("v0.1"));

    private final List<Feature> features;

    private Features(List<Feature> features) {
        this.features = features;
    }

    static Features of(Document document) {
        List<Feature> features = new ArrayList<>();
        for (SDLDefinition<?> definition : document.getDefinitionsOfType(SDLDefinition.class)) {
            List<Directive> directives = switch (definition) {
                case SchemaExtensionDefinition extension -> extension.getDirectives();
                case SchemaDefinition schema -> schema.getDirectives();
                default -> List.of();
            };
            directives.stream()
                    .filter(directive -> directive.getName().equals("link")
                            || directive.getName().equals("core"))
                    .map(Features::feature)
                    .forEach(features::add);
        }
        Features all = new Features(features);
        all.refuseUnsupported();
        return all;
    }

    private void refuseUnsupported() {
        Feature join = features.stream()
                .filter(feature -> feature.spec.equals("join"))
                .findFirst()
                .orElseThrow(() -> new SupergraphException(
                        SupergraphException.Code.NOT_A_SUPERGRAPH,
                        "The SDL links no version of the join specification, so it is not a composed supergraph."));
        if (!JOIN_VERSIONS.contains(join.version)) {
            throw new SupergraphException(
                    SupergraphException.Code.UNSUPPORTED_FEATURE,
                    "The join specification " + (join.version.isEmpty() ? "without a version" : join.version)
                            + " is not supported; v0.1 to v0.5 are.");
        }
        for (Feature feature : features) {
            if (feature.mandatory
                    && !SUPPORTED.getOrDefault(feature.spec, Set.of()).contains(feature.version)) {
                throw new SupergraphException(
                        SupergraphException.Code.UNSUPPORTED_FEATURE,
                        "The supergraph needs the feature " + feature.spec + " " + feature.version
                                + ", which is not supported.");
            }
        }
    }

    /** The name under which the supergraph uses a specification's main directive, e.g. {@code inaccessible}. */
    String directive(String spec) {
        return features.stream()
                .filter(feature -> feature.spec.equals(spec))
                .map(feature -> feature.imports
                        .getOrDefault("@" + spec, "@" + feature.prefix)
                        .substring(1))
                .findFirst()
                .orElse(spec);
    }

    /** Whether a type is an element of a linked specification, not of the API. */
    boolean ownsType(String name) {
        return features.stream()
                .anyMatch(feature -> name.startsWith(feature.prefix + "__") || feature.imports.containsValue(name));
    }

    /** Whether a directive is; the one that has its specification's name needs no prefix, which no type can leave out. */
    boolean ownsDirective(String name) {
        return features.stream()
                .anyMatch(feature -> name.equals(feature.prefix)
                        || name.startsWith(feature.prefix + "__")
                        || feature.imports.containsValue("@" + name));
    }

    private static Feature feature(Directive link) {
        String url = string(link, "url");
        url = url == null ? string(link, "feature") : url;
        if (url == null) {
            throw new SupergraphException(
                    SupergraphException.Code.INVALID_SUPERGRAPH, "A @" + link.getName() + " has no url.");
        }
        String[] segments = url.replaceAll("/+$", "").split("/", -1);
        boolean versioned = segments[segments.length - 1].matches("v\\d+\\.\\d+") && segments.length > 1;
        String version = versioned ? segments[segments.length - 1] : "";
        String spec = segments[segments.length - (versioned ? 2 : 1)];
        String as = string(link, "as");
        Argument purpose = link.getArgument("for");
        boolean mandatory = purpose != null && !(purpose.getValue() instanceof NullValue);
        return new Feature(spec, version, as == null ? spec : as, imports(link), mandatory);
    }

    private static Map<String, String> imports(Directive link) {
        Map<String, String> imports = new HashMap<>();
        Argument argument = link.getArgument("import");
        if (argument == null || !(argument.getValue() instanceof ArrayValue elements)) {
            return imports;
        }
        for (Value<?> element : elements.getValues()) {
            if (element instanceof StringValue name) {
                imports.put(name.getValue(), name.getValue());
            } else if (element instanceof ObjectValue renamed) {
                String name = string(renamed, "name");
                String as = string(renamed, "as");
                if (name != null) {
                    imports.put(name, as == null ? name : as);
                }
            }
        }
        return imports;
    }

    private static @Nullable String string(ObjectValue object, String field) {
        for (ObjectField candidate : object.getObjectFields()) {
            if (candidate.getName().equals(field) && candidate.getValue() instanceof StringValue string) {
                return string.getValue();
            }
        }
        return null;
    }

    private static @Nullable String string(Directive directive, String argument) {
        Argument found = directive.getArgument(argument);
        return found != null && found.getValue() instanceof StringValue string ? string.getValue() : null;
    }
}
