package dev.kontor.gateway.composition.fieldset;

import dev.kontor.gateway.composition.schema.ConstValue;
import dev.kontor.gateway.composition.schema.FieldDef;
import dev.kontor.gateway.composition.schema.InputValueDef;
import dev.kontor.gateway.composition.schema.TypeDef;
import dev.kontor.gateway.composition.typesystem.TypeSystem;
import dev.kontor.gateway.composition.typesystem.Values;
import dev.kontor.gateway.federation.Argument;
import dev.kontor.gateway.federation.TypeRef;
import graphql.parser.Parser;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Whether arguments in a field set are those of the field. */
final class FieldArguments {

    private final Values values;

    /** Names of those that must be given; a field may have many arguments, and be selected many times. */
    private final IdentityHashMap<FieldDef, List<String>> required = new IdentityHashMap<>();

    FieldArguments(TypeSystem types) {
        this.values = new Values(types);
    }

    /** @param faults gets a sentence of each that is not, or is missing */
    void check(TypeDef type, FieldDef field, List<Argument> given, Consumer<String> faults) {
        Set<String> names = new HashSet<>();
        for (Argument argument : given) {
            String name = type.name() + "." + field.name() + "(" + argument.name() + ":)";
            InputValueDef definition = field.arguments().get(argument.name());
            names.add(argument.name());
            if (definition == null) {
                faults.accept("There is no argument " + name + ".");
            } else if (!argument.variables().isEmpty()) {
                faults.accept("The argument " + name + " is a variable, of which field sets have none.");
            } else {
                String problem = problem(argument, definition.type());
                if (problem != null) {
                    faults.accept("The argument " + name + " is wrong: " + problem + ".");
                }
            }
        }
        // One is enough: all would cost selections times arguments.
        required(field).stream()
                .filter(argument -> !names.contains(argument))
                .findFirst()
                .ifPresent(argument -> faults.accept(
                        "The argument " + type.name() + "." + field.name() + "(" + argument + ":) is missing."));
    }

    private List<String> required(FieldDef field) {
        return required.computeIfAbsent(
                field,
                each -> each.arguments().values().stream()
                        .filter(InputValueDef::isRequired)
                        .map(InputValueDef::name)
                        .toList());
    }

    private @Nullable String problem(Argument given, TypeRef type) {
        try {
            return values.problem(ConstValue.of(Parser.parseValue(given.value())), type);
        } catch (IllegalArgumentException none) {
            return none.getMessage();
        }
    }
}
