package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.Tables;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the service would refuse, the tables refuse as well. */
@AccountsServiceTest
class TableRulesTest {

    private static final String INSERT = """
            insert into key_account (id, number, name, tier, lifecycle, strategic_value, version, updated_at)
            values (gen_random_uuid(), '%s', '%s', '%s', '%s', %s, 1, now())
            """;

    @Inject
    Tables tables;

    @ParameterizedTest
    @CsvSource({
        "KA-900001,Good,KEY,ACTIVE,null,key_account_has_manager",
        "KA-900001,Good,GOLD,ACTIVE,null,key_account_tier_check",
        "KA-900001,Good,GROWTH,GONE,null,key_account_lifecycle_check",
        "900001,Good,GROWTH,ACTIVE,null,key_account_number_check",
        "KA-900001,'',GROWTH,ACTIVE,null,key_account_name_check",
        "KA-900001,a\u202eb,GROWTH,ACTIVE,null,key_account_name_keeps_direction",
        "KA-900001,a\u2069b,GROWTH,ACTIVE,null,key_account_name_keeps_direction",
        "KA-900001,Good,GROWTH,ACTIVE,50,key_account_rated_wholly"
    })
    void aRowKeepsTheRules(
            String number, String name, String tier, String lifecycle, String strategicValue, String constraint) {
        tables.assertRefused(INSERT.formatted(number, name, tier, lifecycle, strategicValue), constraint);
    }

    @Test
    void theSameRowWithoutTheFaultIsTaken() throws SQLException {
        assertThat(tables.execute(INSERT.formatted("KA-900002", "Good", "GROWTH", "ACTIVE", "null")))
                .isEqualTo(1);
    }
}
