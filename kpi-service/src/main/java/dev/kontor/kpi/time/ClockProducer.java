package dev.kontor.kpi.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The clock that every rule which looks at today uses; its zone decides when a day is over. */
class ClockProducer {

    @Produces
    @ApplicationScoped
    Clock clock(@ConfigProperty(name = "kontor.time-zone", defaultValue = "UTC") ZoneId zone) {
        return Clock.system(zone);
    }
}
