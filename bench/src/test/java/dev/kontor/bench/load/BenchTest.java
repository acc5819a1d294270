package dev.kontor.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What the command line says to mistakes. Nothing is started. */
class BenchTest {

    private final StringWriter said = new StringWriter();

    private int run(String... arguments) {
        return Bench.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
    }

    @Test
    void namesItsCommands() {
        assertThat(run("--help")).isZero();
        assertThat(said.toString())
                .contains("load", "growth", "suite", "accounts", "kpis")
                .doesNotContain("serve-");
    }

    @Test
    void wantsACommand() {
        assertThat(run()).isEqualTo(2);
        assertThat(said.toString()).contains("Missing command");
    }

    @Test
    void namesTheModesAndTheContenders() {
        assertThat(run("load", "--mode", "all")).isEqualTo(2);
        assertThat(said.toString()).contains("[OFF, SUBGRAPH, REQUEST] (case-insensitive)");
        assertThat(run("load", "--contenders", "kontour")).isEqualTo(1);
        assertThat(said.toString())
                .contains("There is no contender kontour, but kontor, kontor-pipelined, floor, floor-pipelined,"
                        + " apollo-gateway");
    }

    @Test
    void namesAJarThatIsNotThere() {
        assertThat(run("load", "--contenders", "floor", "--jar", "old=/nowhere/quarkus-run.jar"))
                .isEqualTo(1);
        assertThat(said.toString()).contains("The contender old is not there: there is no /nowhere/quarkus-run.jar.");
    }

    @Test
    void wantsNumbersForSizes() {
        assertThat(run("growth", "--sizes", "ten")).isEqualTo(2);
        assertThat(said.toString()).contains("'ten' is not an int");
    }
}
