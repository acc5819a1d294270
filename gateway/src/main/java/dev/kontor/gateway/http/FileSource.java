package dev.kontor.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A file that holds a composed supergraph. */
record FileSource(Vertx vertx, Path file) implements SupergraphSource {

    @Override
    public Future<Finding> look() {
        return vertx.executeBlocking(() -> Files.readString(file))
                .map(sdl -> Finding.of(Objects.requireNonNull(sdl)))
                .recover(failure -> Future.succeededFuture(Finding.nothing(
                        new Finding.Unread("The supergraph could not be read: " + failure.getMessage(), failure))));
    }
}
