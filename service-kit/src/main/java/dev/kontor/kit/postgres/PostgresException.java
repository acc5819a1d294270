package dev.kontor.kit.postgres;

import java.util.Objects;

/** PostgreSQL could not do what was asked. The message is one sentence for people, and names the log if there is one. */
public final class PostgresException extends RuntimeException {
    PostgresException(String message) {
        super(message);
    }

    PostgresException(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage(), "every constructor asks for one");
    }
}
