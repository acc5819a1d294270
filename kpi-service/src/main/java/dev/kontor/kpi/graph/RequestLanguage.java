package dev.kontor.kpi.graph;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The language that the caller reads, from {@code Accept-Language}; English unless it asks for one of ours. */
@RequestScoped
public class RequestLanguage {

    private static final List<Locale> OURS = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final int LONGEST_HEADER = 256;

    private final Locale locale;

    RequestLanguage(RoutingContext request) {
        this.locale = best(request.request().getHeader("Accept-Language"));
    }

    public Locale locale() {
        return locale;
    }

    private static Locale best(@Nullable String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return Locale.ENGLISH;
        }
        try {
            return Objects.requireNonNullElse(Locale.lookup(Locale.LanguageRange.parse(header), OURS), Locale.ENGLISH);
        } catch (IllegalArgumentException malformed) {
            return Locale.ENGLISH;
        }
    }
}
