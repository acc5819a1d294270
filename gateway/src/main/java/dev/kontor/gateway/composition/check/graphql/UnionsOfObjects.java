package dev.kontor.gateway.composition.check.graphql;

import static dev.kontor.gateway.composition.report.ErrorCode.INVALID_GRAPHQL;

import dev.kontor.gateway.composition.report.Report;
import dev.kontor.gateway.composition.schema.SubgraphSchema;
import dev.kontor.gateway.composition.schema.UnionDef;
import dev.kontor.gateway.composition.typesystem.TypeKind;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import org.jspecify.annotations.Nullable;

/**
 * Members of unions are objects that the schema has.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Unions.Type-Validation">Unions</a>
 */
final class UnionsOfObjects implements Rule {

    @Override
    public void check(SubgraphSchema schema, TypeSystem types, Report report) {
        schema.types(UnionDef.class)
                .forEach(union -> union.members().forEach(member -> {
                    String problem = problem(member.name(), types.kind(member.name()));
                    if (problem != null) {
                        report.error(INVALID_GRAPHQL, union.name(), member.place(), problem);
                    }
                }));
    }

    private static @Nullable String problem(String member, @Nullable TypeKind kind) {
        if (kind == null) {
            return "There is no type " + member + ".";
        }
        return kind == TypeKind.OBJECT
                ? null
                : "Its member " + member + " is " + kind.withArticle() + ", and not an object.";
    }
}
