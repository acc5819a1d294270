package dev.kontor.gateway.composition.typesystem;

import dev.kontor.gateway.composition.schema.InputValue;
import dev.kontor.gateway.composition.schema.OutputField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a field implements that of an interface.
 *
 * @see <a href="https://spec.graphql.org/September2025/#IsValidImplementation()">IsValidImplementation</a>
 */
public final class FieldImplementation {

    /**
     * Why it does not.
     *
     * @param argument which it is about; null when about the field itself
     */
    public record Problem(@Nullable String argument, String message) {

        /** Of what it is about, {@code T.f} or {@code T.f(a:)}. */
        public String coordinate(String field) {
            return argument == null ? field : field + "(" + argument + ":)";
        }
    }

    /** Arguments that may be missing here or there before the rest is passed over: all would cost fields times arguments. */
    private static final int MOST_MISSING = 10;

    private FieldImplementation() {}

    /**
     * All that is wrong, up to a bound.
     *
     * @param name of the field that is implemented, for messages
     */
    public static List<Problem> problems(OutputField own, OutputField expected, String name, TypeSystem types) {
        List<Problem> problems = new ArrayList<>();
        if (!types.isSubtype(own.type(), expected.type())) {
            problems.add(new Problem(
                    null,
                    "It is of " + own.type() + ", which is no subtype of " + expected.type() + ", of which is " + name
                            + ", that it implements."));
        }
        int missing = 0;
        for (InputValue argument : expected.arguments().values()) {
            InputValue given = own.arguments().get(argument.name());
            if (given != null && !given.type().equals(argument.type())) {
                problems.add(new Problem(
                        given.name(),
                        "It is of " + given.type() + ", and of " + argument.type() + " in " + name
                                + ", which is implemented."));
            }
            if (given == null) {
                problems.add(new Problem(
                        null, "It lacks the argument " + argument.name() + " of " + name + ", which it implements."));
                if (++missing == MOST_MISSING) {
                    break;
                }
            }
        }
        own.arguments().values().stream()
                .filter(argument ->
                        argument.isRequired() && !expected.arguments().containsKey(argument.name()))
                .limit(MOST_MISSING)
                .forEach(argument -> problems.add(new Problem(
                        argument.name(), "It must be given, and " + name + ", which is implemented, lacks it.")));
        return problems;
    }
}
