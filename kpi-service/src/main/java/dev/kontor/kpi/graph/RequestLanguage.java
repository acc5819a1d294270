package dev.kontor.kpi.graph;

import com.ibm.icu.util.LocaleMatcher;
import com.ibm.icu.util.LocalePriorityList;
import com.ibm.icu.util.ULocale;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The language that the caller reads, with its country, from {@code Accept-Language}; English unless it asks for another.
 * Numbers are written in any, sentences in English or German.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-12.5.4">Accept-Language</a>
 */
@RequestScoped
public class RequestLanguage {

    private static final int LONGEST_HEADER = 256;

    /** Takes a while to make, which whoever asks for a language first would wait for. */
    private static final LocaleMatcher KNOWN = LocaleMatcher.builder()
            .setSupportedULocales(List.of(ULocale.getAvailableLocales()))
            .setDefaultULocale(ULocale.ENGLISH)
            .build();

    private final Locale locale;

    RequestLanguage(CurrentVertxRequest current) {
        RoutingContext request = current.getCurrent();
        // Null once the client has gone: nobody reads what is written then.
        this.locale = request == null ? Locale.ENGLISH : best(request.request().getHeader("Accept-Language"));
    }

    public Locale locale() {
        return locale;
    }

    private static Locale best(@Nullable String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return Locale.ENGLISH;
        }
        try {
            LocalePriorityList wanted = LocalePriorityList.add(header).build();
            return KNOWN.getBestMatch(wanted).toLocale();
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
