package dev.kontor.kpi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.kit.testing.sdl.SdlLint;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed SDL is what the service serves, and lints clean; {@code -Dgolden.update} rewrites it. */
@QuarkusTest
@RunningService
class SchemaTest {

    private static final Path COMMITTED = Path.of("src/main/graphql/schema.graphql");

    @Test
    void theCommittedSchemaIsTheOneServed() throws IOException {
        String served = Client.as("viewer", "kpis:read")
                        .query("{ _service { sdl } }")
                        .string("data._service.sdl")
                        .strip()
                + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED).content().isEqualTo(served);
        assertThat(SdlLint.violations(served)).isEmpty();
    }
}
