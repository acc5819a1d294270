package dev.kontor.gateway.composition.satisfy;

import dev.kontor.gateway.composition.merged.Merged;
import dev.kontor.gateway.composition.merged.MergedEnum;
import dev.kontor.gateway.composition.merged.MergedField;
import dev.kontor.gateway.composition.merged.MergedImplementing;
import dev.kontor.gateway.composition.merged.MergedInput;
import dev.kontor.gateway.composition.merged.MergedInputValue;
import dev.kontor.gateway.composition.merged.MergedUnion;
import dev.kontor.gateway.composition.schema.Operation;
import dev.kontor.gateway.federation.TypeRef;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the operation that comes by some steps: {@code Query.products, Product.price} →
 *
 * <pre>
 * {
 *   products {
 *     price
 *   }
 * }
 * </pre>
 *
 * Required arguments get some value, and long operations are abridged. Where a selection is missing since all of it is out of reach, there are dots.
 */
final class Witness {

    /** From the first ones and the last ones one sees which query it is. */
    private static final int MOST_STEPS = 40;

    private static final int MOST_OF_ARGUMENTS = 300;

    private final Merged merged;

    Witness(Merged merged) {
        this.merged = merged;
    }

    String operation(String root, List<State.Step> steps) {
        StringBuilder text = new StringBuilder(keyword(root)).append("{\n");
        String indent = "  ";
        int passed = Math.max(0, steps.size() - MOST_STEPS);
        for (int step = 0; step < steps.size(); step++) {
            if (step == MOST_STEPS / 2 && passed > 0) {
                text.append(indent).append("# … and so on for ").append(passed).append(" steps\n");
                step += passed;
            }
            State.Step each = steps.get(step);
            text.append(indent).append(line(each)).append(isOpen(each) ? " {\n" : "\n");
            indent += "  ";
        }
        if (isOpen(steps.getLast())) {
            text.append(indent).append("...\n");
        } else {
            indent = indent.substring(2);
        }
        while (!indent.isEmpty()) {
            indent = indent.substring(2);
            text.append(indent).append("}\n");
        }
        return text.toString();
    }

    private static String keyword(String root) {
        return Arrays.stream(Operation.values())
                .filter(operation ->
                        operation != Operation.QUERY && operation.rootType().equals(root))
                .map(operation -> operation.keyword() + " ")
                .collect(Collectors.joining());
    }

    private boolean isOpen(State.Step step) {
        return switch (step) {
            case State.Cast ignored -> true;
            case State.Read read -> isComposite(read.field().type().name());
        };
    }

    private boolean isComposite(String type) {
        return merged.type(type) instanceof MergedImplementing || merged.type(type) instanceof MergedUnion;
    }

    private String line(State.Step step) {
        return switch (step) {
            case State.Cast cast -> "... on " + cast.object();
            case State.Read read -> read.field().name() + arguments(read.field());
        };
    }

    private String arguments(MergedField field) {
        List<MergedInputValue> required = field.arguments().values().stream()
                .filter(MergedInputValue::isRequired)
                .toList();
        StringBuilder text = new StringBuilder();
        if (!required.isEmpty()) {
            addValues(required, "(", ")", text);
        }
        return text.toString();
    }

    /** Inputs in inputs may need more values than there is memory for; so in the end there are dots. */
    private void addValues(List<MergedInputValue> required, String before, String after, StringBuilder text) {
        String separator = before;
        for (MergedInputValue each : required) {
            text.append(separator);
            if (text.length() > MOST_OF_ARGUMENTS) {
                text.append("…");
                break;
            }
            text.append(each.name()).append(": ");
            addValue(each.type(), text);
            separator = ", ";
        }
        text.append(required.isEmpty() ? before : "").append(after);
    }

    private void addValue(TypeRef type, StringBuilder text) {
        switch (type) {
            case TypeRef.NonNull nonNull -> addValue(nonNull.nullable(), text);
            case TypeRef.ListOf ignored -> text.append("[]");
            case TypeRef.Named named -> addValue(named.name(), text);
        }
    }

    private void addValue(String type, StringBuilder text) {
        if (merged.type(type) instanceof MergedInput input) {
            List<MergedInputValue> required = input.fields().values().stream()
                    .filter(MergedInputValue::isRequired)
                    .toList();
            addValues(required, "{", "}", text);
        } else if (merged.type(type) instanceof MergedEnum anEnum) {
            text.append(anEnum.values().firstEntry().getKey());
        } else {
            text.append(
                    switch (type) {
                        case "Int" -> "0";
                        case "Float" -> "0.0";
                        case "Boolean" -> "false";
                        default -> "\"\"";
                    });
        }
    }
}
