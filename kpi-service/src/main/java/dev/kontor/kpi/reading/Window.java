package dev.kontor.kpi.reading;

import java.time.LocalDate;

/**
 * How much of a history to load: what lies after a day, and, where the latest of it lies long before, as much before that.
 *
 * @param since everything from that day on
 * @param upTo what is later does not count as the latest: its period is not closed
 */
public record Window(LocalDate since, LocalDate upTo) {

    /** Before the first day that anything can be recorded about. */
    private static final LocalDate EVER = LocalDate.of(1, 1, 1);

    /** All of it. */
    public static final Window ALL = new Window(EVER, EVER);

    /** What holds all that either of the two holds. */
    public Window with(Window other) {
        return new Window(
                since.isBefore(other.since) ? since : other.since, upTo.isBefore(other.upTo) ? upTo : other.upTo);
    }
}
