package dev.kontor.kit.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kontor.kit.error.BadUserInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void readsWhatItWrote() {
        Cursor cursor = new Cursor("NAME:ASC", List.of("", "Zürich, \"AG\" | & Söhne", "0190f3c4"));

        assertThat(Cursor.parse(cursor.encode(), "NAME:ASC", 3)).isEqualTo(cursor);
    }

    @Test
    void isOnlyGoodForItsOwnOrder() {
        String cursor = new Cursor("NAME:ASC", List.of("a", "1")).encode();

        assertThatExceptionOfType(BadUserInputException.class)
                .isThrownBy(() -> Cursor.parse(cursor, "NAME:DESC", 2))
                .withMessageContaining("another order");
    }

    @Test
    void hasAsManyValuesAsItsOrderCompares() {
        String cursor = new Cursor("NAME:ASC", List.of("a")).encode();

        assertThatExceptionOfType(BadUserInputException.class).isThrownBy(() -> Cursor.parse(cursor, "NAME:ASC", 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "gIA", "TkFNRTpBU0M"})
    void garbageIsToldAsTheCallersMistake(String encoded) {
        assertThatExceptionOfType(BadUserInputException.class).isThrownBy(() -> Cursor.parse(encoded, "NAME:ASC", 1));
    }

    @Test
    void anOverlongCursorIsRefused() {
        String encoded = new Cursor("O", List.of("k".repeat(5000))).encode();

        assertThatExceptionOfType(BadUserInputException.class).isThrownBy(() -> Cursor.parse(encoded, "O", 1));
    }

    @Test
    void itsSeparatorCannotBeSmuggledIn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Cursor("O", List.of("a\0b")));
    }
}
