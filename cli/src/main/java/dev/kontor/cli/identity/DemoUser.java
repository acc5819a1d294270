package dev.kontor.cli.identity;

import dev.kontor.cli.report.Failure;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The users the suite knows on one machine, where no identity provider is set up. */
public enum DemoUser {
    MANAGER("Anna Berger", "accounts:read accounts:write kpis:read kpis:write"),
    DIRECTOR("David Lindqvist", "accounts:read accounts:write kpis:read kpis:write portfolio:all"),
    VIEWER("Vera Rossi", "accounts:read kpis:read"),
    OPERATOR("Olga Novak", "kpis:rebuild");

    private final String displayName;
    private final String scope;

    DemoUser(String displayName, String scope) {
        this.displayName = displayName;
        this.scope = scope;
    }

    /**
     * The user whose tokens have this {@code sub}.
     *
     * @throws Failure when nobody has that name
     */
    public static DemoUser named(String subject) {
        return Arrays.stream(values())
                .filter(user -> user.subject().equals(subject))
                .findFirst()
                .orElseThrow(
                        () -> new Failure("There is no demo user \"" + subject + "\"; there are " + subjects() + "."));
    }

    private static String subjects() {
        return Arrays.stream(values()).map(DemoUser::subject).collect(Collectors.joining(", "));
    }

    /** The token's {@code sub}. */
    public String subject() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return displayName.toLowerCase(Locale.ROOT).replace(' ', '.') + "@kontor.example";
    }

    /** What the user may do, separated by spaces, as in the token's {@code scope}. */
    public String scope() {
        return scope;
    }
}
