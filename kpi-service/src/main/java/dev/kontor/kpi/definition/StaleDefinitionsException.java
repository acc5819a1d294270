package dev.kontor.kpi.definition;

/** A definition that something was checked against has changed since: check again. */
public final class StaleDefinitionsException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StaleDefinitionsException() {
        super("A definition has changed since it was read");
    }
}
