package dev.kontor.kpi.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RequestLanguageTest {

    /** The request is over for Quarkus then, but not for fields that wait for the database. */
    @Test
    void isEnglishWhenTheClientHasGone() {
        assertThat(new RequestLanguage(new CurrentVertxRequest()).locale()).isEqualTo(Locale.ENGLISH);
    }
}
