package dev.kontor.bench.load.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLogTest {

    @Test
    void findsWhatReadsWithItsParameters() {
        String log = """
                2026-11-24 14:52:01.100 UTC [41] LOG:  execute <unnamed>: BEGIN
                2026-11-24 14:52:01.101 UTC [41] LOG:  execute S_3: select a.id
                \tfrom key_account a
                \twhere a.id = $1 and a.name > $2
                2026-11-24 14:52:01.101 UTC [41] DETAIL:  Parameters: $1 = '0a', $2 = 'it''s, $3 = ''x'''
                2026-11-24 14:52:01.102 UTC [41] LOG:  execute <unnamed>/C_1: SELECT 1 WHERE $1::int IS NULL
                2026-11-24 14:52:01.102 UTC [41] DETAIL:  Parameters: $1 = NULL
                2026-11-24 14:52:01.103 UTC [41] LOG:  execute S_9: update key_account set name = $1
                2026-11-24 14:52:01.103 UTC [41] DETAIL:  Parameters: $1 = 'other'
                2026-11-24 14:52:01.104 UTC [41] LOG:  execute <unnamed>: COMMIT
                """;

        assertThat(StatementLog.parse(log))
                .containsExactly(
                        new StatementLog.Statement(
                                "select a.id from key_account a where a.id = $1 and a.name > $2",
                                List.of("'0a'", "'it''s, $3 = ''x'''")),
                        new StatementLog.Statement("SELECT 1 WHERE $1::int IS NULL", List.of("NULL")));
    }

    @Test
    void readsListsOfAnyLength() {
        String keys = "'{" + "0a,".repeat(10_000) + "0b}'";

        assertThat(StatementLog.parse("""
                2026-11-24 14:52:01.101 UTC [41] LOG:  execute S_3: select 1 where $1 is null
                2026-11-24 14:52:01.101 UTC [41] DETAIL:  Parameters: $1 = %s
                """.formatted(keys)))
                .containsExactly(new StatementLog.Statement("select 1 where $1 is null", List.of(keys)));
    }

    @Test
    void findsNothingInOtherNews() {
        assertThat(StatementLog.parse("2026-11-24 14:52:01.100 UTC [41] LOG:  checkpoint starting: time\n"))
                .isEmpty();
    }
}
