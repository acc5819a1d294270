package dev.kontor.kit.testing.sdl;

import java.nio.file.Path;
import java.util.List;

/** Tells what is wrong with schemas. */
public final class SdlLint {

    /** As seen from the folder of any module, where its tests run. */
    private static final Exceptions EXCEPTIONS = Exceptions.read(Path.of("../graph/lint-exceptions.txt"));

    private SdlLint() {}

    /** What breaks a rule, except where that is meant. */
    public static List<Violation> violations(String sdl) {
        return all(sdl).stream()
                .filter(violation -> !EXCEPTIONS.excuse(violation))
                .toList();
    }

    /** The exceptions that none of the schemas needs. */
    public static List<String> idleExceptions(List<String> sdls) {
        return EXCEPTIONS.idle(sdls.stream().flatMap(sdl -> all(sdl).stream()).toList());
    }

    /** What breaks a rule, whether it is meant or not. */
    static List<Violation> all(String sdl) {
        Sdl parsed = Sdl.parse(sdl);
        return Rule.ALL.stream().flatMap(rule -> rule.violations(parsed)).toList();
    }
}
