package dev.kontor.gateway.composition.diff;

import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Default values by what they are, not by how they are written. */
final class Constant {

    private Constant() {}

    /** Whether fields in another order, {@code 1.0} for {@code 1} or a block string are all that differs. */
    static boolean areEqual(Value<?> one, Value<?> other) {
        return canonical(one).equals(canonical(other));
    }

    /** As in SDL. */
    static String text(Value<?> value) {
        return AstPrinter.printAstCompact(value);
    }

    private static String canonical(Value<?> value) {
        return switch (value) {
            case ObjectValue object ->
                object.getObjectFields().stream()
                        .sorted(Comparator.comparing(ObjectField::getName))
                        .map(field -> field.getName() + ":" + canonical(field.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case ArrayValue array ->
                array.getValues().stream().map(Constant::canonical).collect(Collectors.joining(",", "[", "]"));
            case IntValue number -> number(new BigDecimal(number.getValue()));
            case FloatValue number -> number(number.getValue());
            case StringValue string -> AstPrinter.printAstCompact(new StringValue(string.getValue()));
            default -> AstPrinter.printAstCompact(value);
        };
    }

    /** With an exponent where there is one: written out, 1e999999999 would take a gigabyte. */
    private static String number(BigDecimal number) {
        return number.stripTrailingZeros().toString();
    }
}
