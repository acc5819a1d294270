package dev.kontor.kpi.definition;

import java.math.BigDecimal;

/** What a formula consists of. */
public sealed interface Term {

    /**
     * A number as written.
     *
     * @param value its value
     */
    record Literal(BigDecimal value) implements Term {}

    /**
     * The value of a KPI.
     *
     * @param code its code
     */
    record Input(String code) implements Term {}

    /**
     * What follows a minus sign.
     *
     * @param term what follows
     */
    record Negation(Term term) implements Term {}

    /**
     * Two terms added.
     *
     * @param left the first
     * @param right the second
     */
    record Sum(Term left, Term right) implements Term {}

    /**
     * A term taken from another.
     *
     * @param left from this one
     * @param right this one
     */
    record Difference(Term left, Term right) implements Term {}

    /**
     * Two terms multiplied.
     *
     * @param left the first
     * @param right the second
     */
    record Product(Term left, Term right) implements Term {}

    /**
     * A term divided by another.
     *
     * @param dividend what is divided
     * @param divisor by what
     */
    record Quotient(Term dividend, Term divisor) implements Term {}
}
