package dev.kontor.gateway.operation;

import static dev.kontor.gateway.operation.OperationException.Code.GRAPHQL_PARSE_FAILED;
import static dev.kontor.gateway.operation.OperationException.Code.GRAPHQL_UNKNOWN_OPERATION_NAME;
import static dev.kontor.gateway.operation.OperationException.Code.GRAPHQL_VALIDATION_FAILED;
import static dev.kontor.gateway.operation.OperationException.Code.VALIDATION_INVALID_TYPE_VARIABLE;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.TypeFromAST;
import graphql.execution.ValuesResolver;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.ParsingListener;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.Validator;
import graphql.validation.rules.SubscriptionUniqueRootField;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Text → one operation that is valid against the API schema, with its fragments.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Validation">Validation</a>
 */
public record ValidDocument(
        GraphQLSchema schema, OperationDefinition operation, Map<String, FragmentDefinition> fragments) {

    /** graphql-java's own limits of tokens (15,000) and nesting, without comments kept, which nobody reads. */
    private static final ParserOptions PARSER_OPTIONS = ParserOptions.getDefaultOperationParserOptions()
            .transform(options -> options.captureLineComments(false).parsingListener(ValidDocument::checkNumber));

    /** Digits of a number; to read a million takes minutes, since that grows with their square. */
    private static final int MAX_NUMBER_LENGTH = 1_000;

    /** Parses and validates; throws {@link OperationException}. */
    public static ValidDocument of(GraphQLSchema schema, String text, @Nullable String operationName) {
        Document document = parse(text);
        DocumentBounds.check(document);
        List<ValidationError> errors = new Validator()
                .validateDocument(schema, document, rule -> rule != SubscriptionUniqueRootField.class, Locale.ENGLISH);
        if (!errors.isEmpty()) {
            throw OperationException.of(GRAPHQL_VALIDATION_FAILED, errors);
        }
        List<OperationException.Mistake> mistakes = SingleRootField.mistakes(document);
        if (!mistakes.isEmpty()) {
            throw new OperationException(GRAPHQL_VALIDATION_FAILED, mistakes);
        }
        Map<String, FragmentDefinition> fragments = new HashMap<>();
        document.getDefinitionsOfType(FragmentDefinition.class)
                .forEach(fragment -> fragments.put(fragment.getName(), fragment));
        return new ValidDocument(schema, select(document, operationName), fragments);
    }

    private static Document parse(String text) {
        try {
            return new Parser()
                    .parseDocument(ParserEnvironment.newParserEnvironment()
                            .document(text)
                            .parserOptions(PARSER_OPTIONS)
                            .build());
        } catch (InvalidSyntaxException e) {
            SourceLocation location = e.getLocation();
            throw new OperationException(
                    GRAPHQL_PARSE_FAILED,
                    List.of(new OperationException.Mistake(
                            Objects.requireNonNullElse(e.getMessage(), "Not GraphQL."),
                            location == null ? List.of() : List.of(location))));
        }
    }

    /** Called with each token before it is made a value of. */
    private static void checkNumber(ParsingListener.Token token) {
        String text = token.getText();
        char first = text.charAt(0);
        if (text.length() > MAX_NUMBER_LENGTH && (first == '-' || Character.isDigit(first))) {
            throw new OperationException(
                    GRAPHQL_PARSE_FAILED,
                    List.of(new OperationException.Mistake(
                            "A number has more than " + MAX_NUMBER_LENGTH + " digits.",
                            List.of(new SourceLocation(token.getLine(), token.getCharPositionInLine() + 1)))));
        }
    }

    private static OperationDefinition select(Document document, @Nullable String operationName) {
        List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
        if (operationName == null) {
            if (operations.size() == 1) {
                return operations.getFirst();
            }
            throw new OperationException(
                    GRAPHQL_UNKNOWN_OPERATION_NAME,
                    operations.isEmpty()
                            ? "The document has no operation."
                            : "The document has several operations: name one in operationName.");
        }
        return operations.stream()
                .filter(operation -> operationName.equals(operation.getName()))
                .findFirst()
                .orElseThrow(() -> new OperationException(
                        GRAPHQL_UNKNOWN_OPERATION_NAME,
                        "The document has no operation named \"" + operationName + "\"."));
    }

    /** Coerces the request's variables to the types that the operation declares; throws {@link OperationException}. */
    public CoercedVariables coerce(Map<String, Object> variables) {
        return coerce(operation.getVariableDefinitions(), variables);
    }

    /** As {@link #coerce(Map)}, as if the operation had none but the named variables. */
    public CoercedVariables coerce(Set<String> names, Map<String, Object> variables) {
        return coerce(
                operation.getVariableDefinitions().stream()
                        .filter(definition -> names.contains(definition.getName()))
                        .toList(),
                variables);
    }

    private CoercedVariables coerce(List<VariableDefinition> definitions, Map<String, Object> variables) {
        definitions.forEach(definition -> VariableShapes.check(
                definition.getName(),
                TypeFromAST.getTypeFromAST(schema, definition.getType()),
                variables.get(definition.getName())));
        try {
            return ValuesResolver.coerceVariableValues(
                    schema, definitions, RawVariables.of(variables), GraphQLContext.getDefault(), Locale.ENGLISH);
        } catch (GraphQLException e) {
            throw e instanceof GraphQLError error
                    ? OperationException.of(VALIDATION_INVALID_TYPE_VARIABLE, List.of(error))
                    : new OperationException(
                            VALIDATION_INVALID_TYPE_VARIABLE, Objects.requireNonNullElse(e.getMessage(), "Invalid."));
        }
    }

    /** Names of all fields that are selected anywhere in the operation and in the document's fragments. */
    public Set<String> fieldNames() {
        Set<String> names = new HashSet<>();
        Deque<Node<?>> open = new ArrayDeque<>(fragments.values());
        open.push(operation);
        while (!open.isEmpty()) {
            Node<?> node = open.pop();
            if (node instanceof Field field) {
                names.add(field.getName());
            }
            node.getChildren().forEach(open::push);
        }
        return names;
    }

    public Operation.Kind kind() {
        return switch (operation.getOperation()) {
            case QUERY -> Operation.Kind.QUERY;
            case MUTATION -> Operation.Kind.MUTATION;
            case SUBSCRIPTION -> Operation.Kind.SUBSCRIPTION;
        };
    }
}
