package dev.kontor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.accounts.testing.AccountsServiceTest;
import dev.kontor.accounts.testing.GraphQL;
import dev.kontor.kit.testing.sdl.SdlLint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed SDL is the one that the service serves, and lints clean; {@code -Dgolden.update} rewrites it. */
@AccountsServiceTest
class SchemaTest {

    private static final Path COMMITTED = Path.of("src/main/graphql/schema.graphql");

    @Test
    void theCommittedSchemaIsTheServedOne() throws IOException {
        String served = GraphQL.as("anyone").execute("{ _service { sdl } }").getString("data._service.sdl");

        if (System.getProperty("golden.update") != null) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(served).isEqualTo(Files.readString(COMMITTED));
        assertThat(SdlLint.violations(served)).isEmpty();
    }
}
