package dev.kontor.gateway.composition.link;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The directives of federation. Some are specifications of their own as well, which a subgraph may link instead.
 *
 * @see <a href="https://specs.apollo.dev/federation/v2.9/">Federation</a>
 */
public enum FederationDirective {
    KEY("key", null),
    REQUIRES("requires", null),
    PROVIDES("provides", null),
    EXTERNAL("external", null),
    EXTENDS("extends", null),
    SHAREABLE("shareable", null),
    OVERRIDE("override", null),
    INTERFACE_OBJECT("interfaceObject", null),
    COMPOSE_DIRECTIVE("composeDirective", null),
    TAG("tag", Spec.TAG),
    INACCESSIBLE("inaccessible", Spec.INACCESSIBLE),
    AUTHENTICATED("authenticated", Spec.AUTHENTICATED),
    REQUIRES_SCOPES("requiresScopes", Spec.REQUIRES_SCOPES),
    POLICY("policy", Spec.POLICY),
    COST("cost", Spec.COST),
    LIST_SIZE("listSize", Spec.COST),
    CONTEXT("context", Spec.CONTEXT),
    FROM_CONTEXT("fromContext", Spec.CONTEXT),
    CACHE_TAG("cacheTag", Spec.CACHE_TAG);

    private static final Map<String, FederationDirective> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toMap(each -> each.directiveName, Function.identity()));

    private final String directiveName;
    private final @Nullable Spec supergraphSpec;

    FederationDirective(String directiveName, @Nullable Spec supergraphSpec) {
        this.directiveName = directiveName;
        this.supergraphSpec = supergraphSpec;
    }

    /** The directive that an element of a linked specification is; null when it is none of federation's. */
    public static @Nullable FederationDirective of(Links.Element element) {
        FederationDirective named = BY_NAME.get(element.name());
        Spec spec = Spec.of(element.link().url()).orElse(null);
        if (named == null || spec == null) {
            return null;
        }
        boolean own =
                spec == named.supergraphSpec && spec.knows(element.link().url().version());
        return own || spec == Spec.FEDERATION ? named : null;
    }

    /** Its name in the specification. */
    public String directiveName() {
        return directiveName;
    }

    /** The specification by which a supergraph has it; empty when it does not compose, but becomes join directives. */
    public Optional<Spec> supergraphSpec() {
        return Optional.ofNullable(supergraphSpec);
    }
}
