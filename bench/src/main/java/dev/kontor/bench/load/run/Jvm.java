package dev.kontor.bench.load.run;

import dev.kontor.bench.load.Bench;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Commands that run Java, with the JVM that runs this. */
final class Jvm {

    private Jvm() {}

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** One of this program's own servers. */
    static List<String> own(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Bench.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
