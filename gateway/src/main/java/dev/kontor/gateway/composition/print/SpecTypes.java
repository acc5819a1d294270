package dev.kontor.gateway.composition.print;

import dev.kontor.gateway.composition.link.Spec;
import dev.kontor.gateway.federation.TypeRef;
import java.util.Map;
import java.util.Optional;

/** Scalars that a specification brings into a supergraph: {@code Scope} → {@code requiresScopes__Scope}. */
final class SpecTypes {

    private static final Map<Spec, String> SCALARS = Map.of(
            Spec.REQUIRES_SCOPES, "Scope",
            Spec.POLICY, "Policy");

    private SpecTypes() {}

    /** The scalar of a specification, by its name in the supergraph. */
    static Optional<String> scalar(Spec spec) {
        return Optional.ofNullable(SCALARS.get(spec)).map(name -> spec.specName() + "__" + name);
    }

    /** The type with the name that it has in the supergraph. */
    static TypeRef inSupergraph(TypeRef type) {
        return switch (type) {
            case TypeRef.NonNull nonNull -> new TypeRef.NonNull(inSupergraph(nonNull.nullable()));
            case TypeRef.ListOf list -> new TypeRef.ListOf(inSupergraph(list.element()));
            case TypeRef.Named named ->
                SCALARS.entrySet().stream()
                        .filter(each -> each.getValue().equals(named.name()))
                        .findFirst()
                        .<TypeRef>map(each -> new TypeRef.Named(each.getKey().specName() + "__" + named.name()))
                        .orElse(named);
        };
    }
}
