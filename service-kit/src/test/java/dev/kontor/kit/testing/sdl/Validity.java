package dev.kontor.kit.testing.sdl;

import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.language.SourceLocation;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.schema.idl.errors.DirectiveIllegalLocationError;
import graphql.schema.idl.errors.DirectiveMissingNonNullArgumentError;
import graphql.schema.idl.errors.DirectiveRedefinitionError;
import graphql.schema.idl.errors.DirectiveUndeclaredError;
import graphql.schema.idl.errors.DirectiveUnknownArgumentError;
import graphql.schema.idl.errors.MissingInterfaceTypeError;
import graphql.schema.idl.errors.MissingTypeError;
import graphql.schema.idl.errors.NonUniqueNameError;
import graphql.schema.idl.errors.OperationRedefinitionError;
import graphql.schema.idl.errors.SchemaProblem;
import graphql.schema.idl.errors.SchemaRedefinitionError;
import graphql.schema.idl.errors.TypeExtensionFieldRedefinitionError;
import graphql.schema.idl.errors.TypeExtensionMissingBaseTypeError;
import graphql.schema.idl.errors.TypeRedefinitionError;
import java.util.List;
import java.util.stream.Stream;

/**
 * The schema is one by the specification, as graphql-java reads it, under the names of the rules with which graphql-eslint
 * passes on what graphql-js says. What has no such name is {@code valid-schema}: there, graphql-eslint does not even begin.
 */
final class Validity implements Rule {

    @Override
    public Stream<Violation> violations(Sdl sdl) {
        try {
            UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().buildRegistry(sdl.document()));
            return Stream.empty();
        } catch (SchemaProblem invalid) {
            return invalid.getErrors().stream()
                    .map(error -> violation(sdl, error))
                    .distinct();
        } catch (GraphQLException invalid) {
            return Stream.of(new Violation("schema", String.valueOf(invalid.getMessage()), "valid-schema"));
        }
    }

    private static Violation violation(Sdl sdl, GraphQLError error) {
        List<SourceLocation> places = error.getLocations();
        String coordinate = sdl.coordinateAt(places == null || places.isEmpty() ? null : places.getFirst());
        return new Violation(coordinate, String.valueOf(error.getMessage()), rule(error));
    }

    private static String rule(GraphQLError error) {
        return switch (error) {
            case DirectiveUnknownArgumentError argument -> "known-argument-names";
            case DirectiveUndeclaredError directive -> "known-directives";
            case DirectiveIllegalLocationError location -> "known-directives";
            case MissingTypeError type -> "known-type-names";
            case MissingInterfaceTypeError type -> "known-type-names";
            case SchemaRedefinitionError schema -> "lone-schema-definition";
            case TypeExtensionMissingBaseTypeError extension -> "possible-type-extension";
            case DirectiveMissingNonNullArgumentError argument -> "provided-required-arguments";
            case DirectiveRedefinitionError directive -> "unique-directive-names";
            case NonUniqueNameError field -> "unique-field-definition-names";
            case TypeExtensionFieldRedefinitionError field -> "unique-field-definition-names";
            case OperationRedefinitionError operation -> "unique-operation-types";
            case TypeRedefinitionError type -> "unique-type-names";
            default -> "valid-schema";
        };
    }
}
