package dev.kontor.gateway.runtime;

import dev.kontor.gateway.response.JsonBuffer;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Answers introspection with graphql-java, from the API schema. */
final class IntrospectionAnswer {

    private final GraphQLSchema schema;

    IntrospectionAnswer(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** JSON of the response, {@code {"data":{…}}}. The document was validated as a part of the client's. */
    byte[] answer(Document document, Map<String, Object> variables) {
        GraphQL graphql = GraphQL.newGraphQL(schema)
                .preparsedDocumentProvider((input, parseAndValidate) ->
                        CompletableFuture.completedFuture(new PreparsedDocumentEntry(document)))
                .build();
        Map<String, Object> result = graphql.execute(
                        ExecutionInput.newExecutionInput("introspection").variables(variables))
                .toSpecification();
        JsonBuffer out = new JsonBuffer(64 * 1024);
        write(result, out);
        return out.toByteArray();
    }

    private static void write(@Nullable Object value, JsonBuffer out) {
        switch (value) {
            case null -> out.raw("null");
            case Map<?, ?> map -> {
                out.raw('{');
                int start = out.size();
                map.forEach((key, member) -> {
                    out.raw(out.size() == start ? "" : ",")
                            .string(String.valueOf(key))
                            .raw(':');
                    write(member, out);
                });
                out.raw('}');
            }
            case List<?> list -> {
                out.raw('[');
                int start = out.size();
                list.forEach(element -> {
                    out.raw(out.size() == start ? "" : ",");
                    write(element, out);
                });
                out.raw(']');
            }
            case String string -> out.string(string);
            case Boolean bool -> out.raw(bool.toString());
            case Number number -> out.raw(number.toString().getBytes(StandardCharsets.US_ASCII));
            default -> throw new IllegalStateException("Introspection has no values of " + value.getClass());
        }
    }
}
