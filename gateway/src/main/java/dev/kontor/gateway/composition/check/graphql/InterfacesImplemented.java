package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.ImplementingDef;
import dev.kontor.gateway.composition.schema.ImplementingDef.Implemented;
import dev.kontor.gateway.composition.schema.InterfaceDef;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.typesystem.TypeKind;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Types implement interfaces that the schema has, all interfaces of these too, and never themselves.
 *
 * @see <a href="https://spec.graphql.org/September2025/#IsValidImplementation()">IsValidImplementation</a>
 */
final class InterfacesImplemented implements Rule {

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        schema.types(ImplementingDef.class).forEach(type -> {
            Set<String> own = type.implemented().stream().map(Implemented::name).collect(Collectors.toSet());
            for (Implemented each : type.implemented()) {
                String problem = problem(type, own, each.name(), schema, types.kind(each.name()));
                if (problem != null) {
                    report.error(INVALID_GRAPHQL, type.name(), each.place(), problem);
                }
            }
        });
    }

    private static @Nullable String problem(
            ImplementingDef type, Set<String> own, String name, SubgraphSchema schema, @Nullable TypeKind kind) {
        if (kind == null) {
            return "There is no interface " + name + ".";
        }
        if (!(schema.type(name) instanceof InterfaceDef itf)) {
            return name + " is " + kind.withArticle() + ", which cannot be implemented.";
        }
        if (name.equals(type.name())) {
            return "The interface " + name + " implements itself.";
        }
        // The first is enough: to go through all would cost types times interfaces.
        for (Implemented further : itf.implemented()) {
            if (further.name().equals(type.name())) {
                return "The interfaces " + type.name() + " and " + name + " implement each other.";
            }
            if (!own.contains(further.name())) {
                return type.name() + " implements " + name + ", and so must implement " + further.name() + " too.";
            }
        }
        return null;
    }
}
