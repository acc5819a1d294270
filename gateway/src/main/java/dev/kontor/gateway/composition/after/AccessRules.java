package dev.kontor.gateway.composition.after;

import dev.kontor.gateway.composition.link.FederationDirective;
import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedDirective;
import dev.kontor.gateway.composition.merged.MergedElement;
import dev.kontor.gateway.composition.schema.ConstValue;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What elements of the supergraph ask of callers.
 *
 * @see <a href="https://specs.apollo.dev/requiresScopes/v0.1/">requiresScopes</a>
 */
final class AccessRules {

    /** Alternatives, of which one must hold; each, a set of what must hold together. Whoever is asked for nothing has the empty one. */
    private static final Set<Set<String>> ALWAYS = Set.of(Set.of());

    /** More alternatives than any schema has; to multiply two rules costs the product of theirs. */
    private static final int MOST_ALTERNATIVES = 10_000;

    /** Above, only equal rules are known to imply each other. */
    private static final int MOST_COMPARED = 10_000_000;

    /**
     * What an element asks.
     *
     * @param scopes alternatives of scopes
     * @param policies alternatives of policies
     */
    record Rule(boolean authenticated, Set<Set<String>> scopes, Set<Set<String>> policies) {

        static final Rule NOTHING = new Rule(false, ALWAYS, ALWAYS);

        Rule and(Rule other) {
            return new Rule(
                    authenticated || other.authenticated,
                    product(scopes, other.scopes),
                    product(policies, other.policies));
        }

        /** Whether whoever meets this one meets the other too. */
        boolean implies(Rule other) {
            return (authenticated || !other.authenticated)
                    && implies(scopes, other.scopes)
                    && implies(policies, other.policies);
        }

        private static boolean implies(Set<Set<String>> ours, Set<Set<String>> theirs) {
            return ours.equals(theirs)
                    || ((long) ours.size() * theirs.size() <= MOST_COMPARED
                            && ours.stream().allMatch(each -> theirs.stream().anyMatch(each::containsAll)));
        }

        private static Set<Set<String>> product(Set<Set<String>> ours, Set<Set<String>> theirs) {
            if (ours.equals(ALWAYS)
                    || theirs.equals(ALWAYS)
                    || (long) ours.size() * theirs.size() > MOST_ALTERNATIVES) {
                return ours.equals(ALWAYS) ? theirs : ours;
            }
            Set<Set<String>> product = new LinkedHashSet<>();
            for (Set<String> one : ours) {
                for (Set<String> another : theirs) {
                    Set<String> both = new HashSet<>(one);
                    both.addAll(another);
                    product.add(both);
                }
            }
            return product;
        }
    }

    private final @Nullable String authenticated;
    private final @Nullable String requiresScopes;
    private final @Nullable String policy;

    AccessRules(Merged merged) {
        authenticated = name(merged, FederationDirective.AUTHENTICATED);
        requiresScopes = name(merged, FederationDirective.REQUIRES_SCOPES);
        policy = name(merged, FederationDirective.POLICY);
    }

    /** Whether nothing in the supergraph can ask anything. */
    boolean areNone() {
        return authenticated == null && requiresScopes == null && policy == null;
    }

    Rule of(@Nullable MergedElement element) {
        if (element == null || element.applied().isEmpty()) {
            return Rule.NOTHING;
        }
        return new Rule(
                find(element, authenticated) != null,
                alternatives(find(element, requiresScopes), "scopes"),
                alternatives(find(element, policy), "policies"));
    }

    private static @Nullable String name(Merged merged, FederationDirective directive) {
        Spec spec = directive.supergraphSpec().orElseThrow();
        return merged.links().stream()
                .filter(link -> link.url().identity().equals(spec.identity()))
                .map(link -> link.directiveName(directive.directiveName()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable MergedDirective find(MergedElement element, @Nullable String name) {
        return element.applied().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static Set<Set<String>> alternatives(@Nullable MergedDirective directive, String argument) {
        ConstValue value = directive == null ? null : directive.arguments().get(argument);
        Set<Set<String>> alternatives = new LinkedHashSet<>();
        for (ConstValue alternative : value == null ? List.<ConstValue>of() : items(value)) {
            Set<String> together = new LinkedHashSet<>();
            items(alternative).forEach(each -> together.add(each.toString()));
            alternatives.add(together);
        }
        // No alternative at all cannot mean that nobody may.
        return alternatives.isEmpty() ? ALWAYS : alternatives;
    }

    /** A single value stands for a list of it. */
    private static List<ConstValue> items(ConstValue value) {
        return value instanceof ConstValue.Items list ? list.items() : List.of(value);
    }
}
