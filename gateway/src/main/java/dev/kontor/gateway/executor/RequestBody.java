package dev.kontor.gateway.executor;

import dev.kontor.gateway.executor.CompiledPlan.Body;
import dev.kontor.gateway.executor.CompiledPlan.Target;
import dev.kontor.gateway.executor.CompiledPlan.Variable;
import dev.kontor.gateway.response.JsonBuffer;
import dev.kontor.gateway.response.Tape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes what is sent to a subgraph: the operation, the representations, and the client's variables as they came. */
final class RequestBody {

    private RequestBody() {}

    /** A question without entities. */
    static byte[] of(Body body, Execution.@Nullable Value variables) {
        return of(body, variables, List.of(), List.of());
    }

    static byte[] of(
            Body body, Execution.@Nullable Value variables, List<Target> targets, List<Representations> found) {
        JsonBuffer json = new JsonBuffer(body.start().length + 256).raw(body.start());
        json.raw(",\"variables\":{");
        int start = json.size();
        for (int i = 0; i < targets.size(); i++) {
            json.raw(',').raw(targets.get(i).member()).raw(found.get(i).json());
        }
        if (variables != null) {
            Tape tape = variables.tape();
            for (Variable variable : body.variables()) {
                int value = tape.field(variables.value(), variable.name());
                if (value >= 0) {
                    json.raw(',').raw(variable.member()).raw(tape.bytes(), tape.start(value), tape.end(value));
                }
            }
        }
        return json.closeMembers(start).raw('}').toByteArray();
    }
}
