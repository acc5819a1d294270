package dev.kontor.kit.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real binaries. */
class PostgresServerTest {
    @TempDir
    private Path folder;

    @AfterEach
    void leaveNothingRunning() {
        server().running().ifPresent(PostgresServer::close);
    }

    @Test
    void makesDatabasesThatOnlyTheirOwnRolesReach() throws SQLException {
        try (var postgres = server().start()) {
            for (int repeated = 0; repeated < 2; repeated++) {
                postgres.createDatabase("accounts", "accounts", "first'secret");
                postgres.createDatabase("kpi", "kpi", "second secret");
            }

            try (var connection = connect(postgres, "accounts", "accounts", "first'secret")) {
                assertThat(query(connection, "SELECT current_user")).isEqualTo("accounts");
                execute(connection, "CREATE TABLE account (name text)");
            }
            assertThatThrownBy(() -> connect(postgres, "accounts", "accounts", "wrong"))
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() -> connect(postgres, "accounts", "kpi", "second secret"))
                    .hasMessageContaining("permission denied for database \"accounts\"");
        }
    }

    @Test
    void givesARoleANewPassword() throws SQLException {
        try (var postgres = server().start()) {
            postgres.createDatabase("accounts", "accounts", "old");
            postgres.createDatabase("accounts", "accounts", "new");

            connect(postgres, "accounts", "accounts", "new").close();
            assertThatThrownBy(() -> connect(postgres, "accounts", "accounts", "old"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void takesSettingsThatOpenConnectionsFollow() throws Exception {
        try (var postgres = server().start()) {
            postgres.createDatabase("accounts", "accounts", "secret");
            try (var connection = connect(postgres, "accounts", "accounts", "secret")) {
                postgres.set("log_statement", "all");

                long deadline = System.nanoTime() + 20_000_000_000L;
                while (!query(connection, "SHOW log_statement").equals("all")) {
                    assertThat(System.nanoTime()).isLessThan(deadline);
                    Thread.sleep(20);
                }
            }
            assertThatThrownBy(() -> postgres.set("no_such_parameter", "1"))
                    .isInstanceOf(PostgresException.class)
                    .hasMessageContaining("no_such_parameter");
            assertThatThrownBy(() -> postgres.set("log_statement = 'none'; --", "1"))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void isDurableAndListensOnThisMachineOnly() throws Exception {
        try (var postgres = server().start()) {
            String password =
                    Files.readString(folder.resolve("data/superuser.password")).strip();
            try (var connection = connect(postgres, "postgres", "postgres", password)) {
                assertThat(query(connection, "SHOW fsync")).isEqualTo("on");
                assertThat(query(connection, "SHOW synchronous_commit")).isEqualTo("on");
                assertThat(query(connection, "SHOW full_page_writes")).isEqualTo("on");
                assertThat(query(connection, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(query(connection, "SHOW unix_socket_directories")).isEmpty();
                assertThat(query(connection, "SELECT 'ä' < 'z'"))
                        .as("order by code point")
                        .isEqualTo("f");
            }
        }
    }

    @Test
    void keepsItsDataWhenStoppedAndStarted() throws SQLException {
        try (var postgres = server().start()) {
            postgres.createDatabase("accounts", "accounts", "secret");
            try (var connection = connect(postgres, "accounts", "accounts", "secret")) {
                execute(connection, "CREATE TABLE account AS SELECT 'Bank' AS name");
            }
        }
        assertThat(server().running()).isEmpty();

        try (var postgres = server().start();
                var connection = connect(postgres, "accounts", "accounts", "secret")) {
            assertThat(query(connection, "SELECT name FROM account")).isEqualTo("Bank");
        }
    }

    @Test
    void outlivesAKilledParentAndIsAdopted() throws Exception {
        long pid = startInAnotherJvmAndKillThat();

        assertThat(server().running()).map(PostgresServer::pid).contains(pid);
        try (var adopted = server().start()) {
            assertThat(adopted.pid()).isEqualTo(pid);
            try (var connection = connect(adopted, "accounts", "accounts", "secret")) {
                assertThat(query(connection, "SELECT 1")).isEqualTo("1");
            }
        }
        assertThat(server().running()).isEmpty();
    }

    @Test
    void startsAgainAfterItWasKilledItself() throws Exception {
        var postgres = server().start();
        postgres.createDatabase("accounts", "accounts", "secret");
        try (var connection = connect(postgres, "accounts", "accounts", "secret")) {
            execute(connection, "CREATE TABLE account AS SELECT 'Bank' AS name");
        }
        ProcessHandle.of(postgres.pid()).orElseThrow().destroyForcibly();
        Instant deadline = Instant.now().plusSeconds(10);
        while (server().running().isPresent()) {
            assertThat(Instant.now()).as("the killed server is still there").isBefore(deadline);
            Thread.onSpinWait();
        }

        try (var again = server().start();
                var connection = connect(again, "accounts", "accounts", "secret")) {
            assertThat(again.pid()).isNotEqualTo(postgres.pid());
            assertThat(query(connection, "SELECT name FROM account")).isEqualTo("Bank");
        }
    }

    @Test
    void neitherAdoptsNorStopsAnotherProgramThatGotTheNumberOfADeadServer() throws Exception {
        server().start().close();
        long mine = ProcessHandle.current().pid();
        Path pgdata = folder.resolve("data/pgdata");
        Files.writeString(pgdata.resolve("postmaster.pid"), mine + "\n" + pgdata + "\n1700000000\n5432\n");

        assertThat(server().running()).isEmpty();
        try (var postgres = server().start()) {
            assertThat(postgres.pid()).isNotEqualTo(mine);
        }
    }

    @Test
    void movesToThePortThatIsAskedFor() throws Exception {
        long first = server().start().pid();
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            port = socket.getLocalPort();
        }

        try (var moved = server().port(port).start()) {
            assertThat(moved.port()).isEqualTo(port);
            assertThat(moved.pid()).isNotEqualTo(first);
        }
    }

    @Test
    void saysInOneSentenceThatThePortIsTaken() throws Exception {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var taken = server().port(socket.getLocalPort());
            assertThatThrownBy(taken::start)
                    .isInstanceOf(PostgresException.class)
                    .hasMessage("Port %d on 127.0.0.1 is taken by another program.", socket.getLocalPort());
        }
    }

    @Test
    void refusesNamesThatSqlWouldReadDifferently() {
        try (var postgres = server().start()) {
            assertThatThrownBy(() -> postgres.createDatabase("accounts\"; DROP", "accounts", "secret"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> postgres.createDatabase("accounts", "Accounts", "secret"))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> postgres.createDatabase("accounts", "accounts", " "))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void keepsTheSuperusersPasswordToItsOwner() throws Exception {
        server().start().close();

        var permissions = Files.getPosixFilePermissions(folder.resolve("data/superuser.password"));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    private PostgresServer.Builder server() {
        return PostgresServer.builder().dataFolder(folder.resolve("data"));
    }

    private long startInAnotherJvmAndKillThat() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.resolve("data").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = parent.inputReader()) {
            return Long.parseLong(output.readLine());
        } finally {
            parent.destroyForcibly().waitFor();
        }
    }

    /** Starts a server, says its pid, and waits to be killed. */
    static final class Parent {
        public static void main(String[] arguments) throws InterruptedException {
            var postgres =
                    PostgresServer.builder().dataFolder(Path.of(arguments[0])).start();
            postgres.createDatabase("accounts", "accounts", "secret");
            System.out.println(postgres.pid());
            Thread.currentThread().join();
        }
    }

    private static Connection connect(PostgresServer postgres, String database, String role, String password)
            throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), role, password);
    }

    private static String query(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
