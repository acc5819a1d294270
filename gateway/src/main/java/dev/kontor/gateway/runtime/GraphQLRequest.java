package dev.kontor.gateway.runtime;

import dev.kontor.gateway.executor.Execution;
import dev.kontor.gateway.response.JsonException;
import dev.kontor.gateway.response.JsonValues;
import dev.kontor.gateway.response.Tape;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL request, its parameters checked for their types.
 *
 * @see <a href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters">Request parameters</a>
 */
public final class GraphQLRequest {

    /** A request that is not one, with what is wrong in a sentence. */
    public static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedException(String message) {
            super(message, null, false, false);
        }
    }

    private final DocumentText document;
    private final @Nullable String operationName;
    private final Execution.@Nullable Value variables;

    private GraphQLRequest(DocumentText document, @Nullable String operationName, Execution.@Nullable Value variables) {
        this.document = document;
        this.operationName = operationName;
        this.variables = variables;
    }

    /** Reads the body of a POST. */
    public static GraphQLRequest parse(byte[] json) throws MalformedException {
        Tape tape = tape(json, "The body");
        if (tape.kind(tape.root()) != Tape.Kind.OBJECT) {
            throw new MalformedException("The body must be a JSON object with the member \"query\".");
        }
        int query = member(tape, "query");
        if (query < 0) {
            throw new MalformedException("The body must have a member \"query\" with the GraphQL document.");
        }
        object(tape, "extensions");
        return new GraphQLRequest(
                DocumentText.of(tape, query), string(tape, "operationName"), object(tape, "variables"));
    }

    /** Reads the parameters of a GET. */
    public static GraphQLRequest of(@Nullable String query, @Nullable String operationName, @Nullable String variables)
            throws MalformedException {
        if (query == null) {
            throw new MalformedException("The parameter \"query\" with the GraphQL document is missing.");
        }
        Execution.Value values = null;
        if (variables != null && !variables.isEmpty()) {
            Tape tape = tape(utf8(variables), "The parameter \"variables\"");
            values = asObject(tape, tape.root(), "variables");
        }
        return new GraphQLRequest(DocumentText.of(query), operationName, values);
    }

    DocumentText document() {
        return document;
    }

    @Nullable String operationName() {
        return operationName;
    }

    /** A JSON object as it came; null when there is none. */
    Execution.@Nullable Value variables() {
        return variables;
    }

    /** The variables as they came, JSON; empty when there are none. */
    public byte[] variablesText() {
        return variables == null
                ? new byte[0]
                : Arrays.copyOfRange(
                        variables.tape().bytes(),
                        variables.tape().start(variables.value()),
                        variables.tape().end(variables.value()));
    }

    /** The variables as Java values, for validation. */
    Map<String, Object> variableValues() {
        return variables == null ? Map.of() : JsonValues.map(variables.tape(), variables.value());
    }

    private static Tape tape(byte[] json, String what) throws MalformedException {
        Tape tape;
        try {
            tape = Tape.parse(json);
        } catch (JsonException e) {
            throw new MalformedException(what + " is not JSON that is accepted: " + e.getMessage() + ".");
        }
        // What is validated here must be what a subgraph reads: of two values, each could take another.
        String repeated = JsonValues.repeatedKey(tape, tape.root());
        if (repeated != null) {
            throw new MalformedException(what + " has an object with two members \"" + repeated + "\".");
        }
        return tape;
    }

    /** A member that is a string; negative when there is none, or null. */
    private static int member(Tape tape, String name) throws MalformedException {
        int value = tape.field(tape.root(), name);
        if (value < 0 || tape.isNull(value)) {
            return -1;
        }
        if (tape.kind(value) != Tape.Kind.STRING) {
            throw new MalformedException("The member \"" + name + "\" must be a string.");
        }
        return value;
    }

    private static @Nullable String string(Tape tape, String name) throws MalformedException {
        int value = member(tape, name);
        return value < 0 ? null : JsonValues.string(tape, value);
    }

    private static Execution.@Nullable Value object(Tape tape, String name) throws MalformedException {
        int value = tape.field(tape.root(), name);
        return value < 0 ? null : asObject(tape, value, name);
    }

    private static Execution.@Nullable Value asObject(Tape tape, int value, String name) throws MalformedException {
        if (tape.isNull(value)) {
            return null;
        }
        if (tape.kind(value) != Tape.Kind.OBJECT) {
            throw new MalformedException("The member \"" + name + "\" must be an object.");
        }
        return new Execution.Value(tape, value);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
