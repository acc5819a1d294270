package dev.kontor.kpi.defining;

import dev.kontor.kpi.definition.Catalogue;
import dev.kontor.kpi.definition.KpiUnit;
import dev.kontor.kpi.definition.Term;
import java.util.Optional;

/** Whether the units of a formula go together: money and percent do not add up. */
final class FormulaUnits {

    private final Catalogue catalogue;

    FormulaUnits(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Two quantities met that do not go together; what is wrong, in a sentence. */
    private static final class Mismatch extends RuntimeException {

        private static final long serialVersionUID = 1;

        Mismatch(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * What does not go together, in a sentence.
     *
     * @param term the formula
     * @param result the unit that its value is to have
     */
    Optional<String> problem(Term term, KpiUnit result) {
        try {
            Quantity quantity = quantity(term);
            return quantity.isOf(result)
                    ? Optional.empty()
                    : Optional.of("The formula gives %s, but the KPI's unit is %s."
                            .formatted(quantity.told(), Quantity.tell(result)));
        } catch (Mismatch mismatch) {
            return Optional.ofNullable(mismatch.getMessage());
        }
    }

    private Quantity quantity(Term term) {
        return switch (term) {
            case Term.Literal literal -> Quantity.LITERAL;
            case Term.Input(String code) -> Quantity.of(catalogue.get(code).unit());
            case Term.Negation(Term negated) -> quantity(negated);
            case Term.Sum(Term left, Term right) -> sum(left, right, "%s and %s cannot be added.");
            case Term.Difference(Term left, Term right) ->
                sum(left, right, "%s and %s cannot be subtracted from each other.");
            case Term.Product(Term left, Term right) -> quantity(left).times(quantity(right));
            case Term.Quotient(Term dividend, Term divisor) ->
                quantity(dividend).dividedBy(quantity(divisor));
        };
    }

    private Quantity sum(Term left, Term right, String message) {
        Quantity one = quantity(left);
        Quantity other = quantity(right);
        if (!one.fits(other)) {
            throw new Mismatch(message.formatted(told(left, one), told(right, other)));
        }
        return one.plus(other);
    }

    private static String told(Term term, Quantity quantity) {
        return term instanceof Term.Input(String code)
                ? "%s (%s)".formatted(code, quantity.told())
                : "A value in " + quantity.told();
    }
}
