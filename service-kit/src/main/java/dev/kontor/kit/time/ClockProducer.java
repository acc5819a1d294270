package dev.kontor.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clock that every rule which looks at the time uses; its zone decides when a day is over. */
class ClockProducer {

    @Produces
    @DefaultBean
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "kontor.time-zone", defaultValue = "UTC") ZoneId zone) {
        return Clock.system(zone);
    }
}
