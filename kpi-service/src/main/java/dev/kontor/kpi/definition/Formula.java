package dev.kontor.kpi.definition;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.parser.ASTNode;
import com.ezylang.evalex.parser.ParseException;
import com.ezylang.evalex.parser.Token;
import dev.kontor.kpi.decimal.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** An arithmetic expression over KPI codes, e.g. {@code 100 * (REVENUE - COST) / REVENUE}. */
public final class Formula {

    /** As a Decimal of the schema: no exponent, with which a few characters would be a number of a billion digits. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}(?:\\.\\d{1,6})?");

    private final Expression expression;
    private final Term term;
    private final Set<String> inputs;

    /**
     * Reads a formula.
     *
     * @param text codes, numbers, {@code + - * /} and parentheses
     * @throws IllegalArgumentException when it is not such an expression
     */
    public Formula(String text) {
        try {
            expression = new Expression(text, FormulaLanguage.CONFIGURATION);
            if (expression.getAllASTNodes().stream().anyMatch(Formula::isText)) {
                throw new IllegalArgumentException("A formula is about numbers: " + text);
            }
            term = term(expression.getAbstractSyntaxTree());
            inputs = Set.copyOf(new TreeSet<>(expression.getUsedVariables()));
        } catch (ParseException e) {
            throw new IllegalArgumentException("Not a formula: " + text, e);
        }
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("A formula uses at least one KPI: " + text);
        }
    }

    /** The one kind of node that {@link FormulaLanguage} cannot keep out. */
    private static boolean isText(ASTNode node) {
        return node.getToken().getType() == Token.TokenType.STRING_LITERAL;
    }

    /** What it consists of. */
    public Term term() {
        return term;
    }

    public String text() {
        return expression.getExpressionString();
    }

    /** The codes it uses. */
    public Set<String> inputs() {
        return inputs;
    }

    /**
     * Its value, every division at scale 6.
     *
     * @param values a value for each of the inputs
     * @return empty where the formula has no value: a division by zero
     */
    public Optional<BigDecimal> evaluate(Map<String, BigDecimal> values) {
        try {
            BigDecimal result =
                    new Expression(expression).withValues(values).evaluate().getNumberValue();
            return Optional.of(Decimals.plain(result));
        } catch (FormulaLanguage.DivisionByZero e) {
            return Optional.empty();
        } catch (EvaluationException | ParseException e) {
            throw new IllegalStateException("The formula %s failed on %s".formatted(text(), values), e);
        }
    }

    private static Term term(ASTNode node) {
        Token token = node.getToken();
        List<Term> parts = node.getParameters().stream().map(Formula::term).toList();
        return switch (token.getType()) {
            case NUMBER_LITERAL -> new Term.Literal(number(token.getValue()));
            case VARIABLE_OR_CONSTANT -> new Term.Input(token.getValue());
            case PREFIX_OPERATOR -> new Term.Negation(parts.getFirst());
            case INFIX_OPERATOR ->
                switch (token.getValue()) {
                    case "+" -> new Term.Sum(parts.getFirst(), parts.getLast());
                    case "-" -> new Term.Difference(parts.getFirst(), parts.getLast());
                    case "*" -> new Term.Product(parts.getFirst(), parts.getLast());
                    case "/" -> new Term.Quotient(parts.getFirst(), parts.getLast());
                    default -> throw new IllegalArgumentException("Not an operator of formulas: " + token.getValue());
                };
            default -> throw new IllegalArgumentException("Not a part of formulas: " + token.getValue());
        };
    }

    private static BigDecimal number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("Not a number of formulas: " + text);
        }
        return new BigDecimal(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && text().equals(formula.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
