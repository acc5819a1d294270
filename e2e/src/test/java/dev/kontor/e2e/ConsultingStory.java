package dev.kontor.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** A multinational client: the faster its projects are done, the happier it is, and the more each consultant brings. */
abstract class ConsultingStory extends Story {

    ConsultingStory(RunningSuite suite) {
        super(suite, "consulting");
    }

    /** meridian.csv, M-0: 141 of 150 answers are content, 94 %. */
    @Test
    void theClientIsContent() throws IOException {
        JsonNode satisfaction = meridian().path("satisfaction");

        assertThat(decimal(satisfaction.at("/current/value"))).isEqualByComparingTo("94");
        // From 85 to 95 in fifteen months: 0.9 of the way, twelve fifteenths of the time.
        assertThat(satisfaction.path("status").asText()).isEqualTo("ON_TRACK");
    }

    /**
     * <pre>
     * awk -F, '/^PROJECT_COMPLETION_TIME,M-0,/ {n += $4; d += $5; print $6, $4 / $5} END {printf "%.6f\n", n / d}' \
     *     measurements/meridian.csv
     * Germany 52
     * France 55
     * Americas 89
     * 59.166667
     * </pre>
     */
    @Test
    void projectsAreDoneSoonerWhichIsBetter() throws IOException {
        JsonNode completion = meridian().path("completionTime");

        assertThat(completion.at("/definition/direction").asText()).isEqualTo("LOWER_IS_BETTER");
        assertThat(decimal(completion.at("/current/value"))).isEqualByComparingTo("59.166667");
        // From 74 down to 57: 14.83 of 17 days, more than twelve fifteenths.
        assertThat(completion.path("status").asText()).isEqualTo("ON_TRACK");
        // 61.4, 65.1, 63.6, 63.9, 60.6, 59.2: it falls, and falling is good.
        assertThat(completion.at("/trend/movement").asText()).isEqualTo("IMPROVING");
    }

    @Test
    void oneRegionIsSlowerThanTheWholeShows() throws IOException {
        JsonNode completion = meridian().path("completionTime");

        assertThat(segment(completion, "Germany")).isEqualByComparingTo("52");
        assertThat(segment(completion, "France")).isEqualByComparingTo("55");
        assertThat(segment(completion, "Americas")).isEqualByComparingTo("89");
    }

    /** meridian.csv, M-0: 612,000 / 34 = 18,000; company.csv: 894,000 / 57 = 15,684.210526. */
    @Test
    void eachConsultantBringsMoreThere() throws IOException {
        JsonNode here = meridian().path("revenuePerConsultant");
        BigDecimal everywhere = decimal(ask().at("/company/revenuePerConsultant/current/value"));

        assertThat(decimal(here.at("/current/value"))).isEqualByComparingTo("18000");
        assertThat(here.path("status").asText()).isEqualTo("ON_TRACK");
        assertThat(everywhere).isEqualByComparingTo("15684.210526");
    }

    @Test
    void theClientIsManyCompanies() throws IOException {
        assertThat(meridian().path("children").findValuesAsText("country")).containsExactlyInAnyOrder("DE", "FR", "US");
    }

    private JsonNode meridian() throws IOException {
        return account(ask().path("keyAccounts"));
    }
}
