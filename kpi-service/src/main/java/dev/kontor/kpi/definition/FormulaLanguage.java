package dev.kontor.kpi.definition;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.operators.AbstractOperator;
import com.ezylang.evalex.operators.InfixOperator;
import com.ezylang.evalex.operators.OperatorIfc;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import com.ezylang.evalex.parser.Token;
import dev.kontor.kpi.decimal.Decimals;
import java.util.Map;

/**
 * What a formula may say: the four basic operations on exact decimals and nothing else. No functions, constants,
 * powers, strings or structures, so that a formula is always cheap and always a number.
 */
final class FormulaLanguage {

    static final ExpressionConfiguration CONFIGURATION = ExpressionConfiguration.builder()
            .operatorDictionary(operators())
            .functionDictionary(new MapBasedFunctionDictionary())
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .implicitMultiplicationAllowed(false)
            .build();

    private FormulaLanguage() {}

    private static MapBasedOperatorDictionary operators() {
        // Not through ofOperators(Entry...): its generic varargs would be an unchecked warning.
        MapBasedOperatorDictionary operators = new MapBasedOperatorDictionary();
        operators.addOperator("-", new PrefixMinusOperator());
        operators.addOperator("+", new InfixPlusOperator());
        operators.addOperator("-", new InfixMinusOperator());
        operators.addOperator("*", new InfixMultiplicationOperator());
        operators.addOperator("/", new ExactDivision());
        return operators;
    }

    /** Division at scale 6, half to even, as everywhere in the suite. */
    @InfixOperator(precedence = OperatorIfc.OPERATOR_PRECEDENCE_MULTIPLICATIVE)
    private static final class ExactDivision extends AbstractOperator {

        @Override
        public EvaluationValue evaluate(Expression expression, Token operator, EvaluationValue... operands)
                throws EvaluationException {
            EvaluationValue divisor = operands[1];
            if (divisor.getNumberValue().signum() == 0) {
                throw new DivisionByZero(operator);
            }
            return EvaluationValue.numberValue(Decimals.divide(operands[0].getNumberValue(), divisor.getNumberValue()));
        }
    }

    /** The formula has no value for these inputs. */
    static final class DivisionByZero extends EvaluationException {

        DivisionByZero(Token operator) {
            super(operator, "Division by zero");
        }
    }
}
