package dev.kontor.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalIdTest {

    @ParameterizedTest
    @CsvSource({"KeyAccount,0190f3c4-0000-7000-8000-000000000001", "Kpi,a|company/CSAT", "Thing,Zürich ☃:1"})
    void readsWhatItWrote(String type, String key) {
        GlobalId id = new GlobalId(type, key);

        assertThat(GlobalId.parse(id.encode())).contains(id);
        assertThat(id.encode()).matches("[A-Za-z0-9_-]+");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!",
                "not base64 at all",
                "S2V5QWNjb3VudA",
                "Og",
                "OmE",
                "YTo",
                "YTpi=",
                "YTpj=",
                "YTpi\n",
                "gIA6gIA"
            })
    void whatItCannotHaveWrittenIsEmpty(String encoded) {
        assertThat(GlobalId.parse(encoded)).isEmpty();
    }

    @Test
    void anOverlongIdIsEmpty() {
        assertThat(GlobalId.parse(new GlobalId("T", "k".repeat(600)).encode())).isEmpty();
    }

    @Test
    void anIdHasOneSpelling() {
        String canonical = new GlobalId("A", "bb").encode();
        // "QTpiYg" and "QTpiYh" differ only in bits that base64 ignores.
        String spareBitsSet = canonical.substring(0, canonical.length() - 1) + "h";

        assertThat(Base64.getUrlDecoder().decode(spareBitsSet)).isEqualTo("A:bb".getBytes(StandardCharsets.UTF_8));
        assertThat(GlobalId.parse(spareBitsSet)).isEmpty();
    }

    @Test
    void aUuidIsReadOnlyFromItsOwnTypeAndCanonicalSpelling() {
        UUID uuid = UUID.fromString("0190f3c4-0000-7000-8000-00000000000a");
        String encoded = GlobalId.of("KeyAccount", uuid).encode();

        assertThat(GlobalId.parseUuid("KeyAccount", encoded)).contains(uuid);
        assertThat(GlobalId.parseUuid("AccountManager", encoded)).isEmpty();
        assertThat(GlobalId.parseUuid("KeyAccount", new GlobalId("KeyAccount", "1-1-1-1-1").encode()))
                .isEmpty();
        assertThat(GlobalId.parseUuid("KeyAccount", new GlobalId("KeyAccount", "x").encode()))
                .isEmpty();
    }

    @Test
    void aTypeIsANameAndAKeyIsThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new GlobalId("a:b", "c"));
        assertThatIllegalArgumentException().isThrownBy(() -> new GlobalId("", "c"));
        assertThatIllegalArgumentException().isThrownBy(() -> new GlobalId("a", ""));
    }
}
