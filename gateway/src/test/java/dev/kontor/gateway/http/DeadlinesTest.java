package dev.kontor.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeadlinesTest {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Deadlines deadlines = new Deadlines(vertx, 300);
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatBeginsWhenSomethingIsLateDoesNotMakeOthersWait() {
        vertx.runOnContext(start -> {
            deadlines.begin(() -> deadlines.begin(() -> told.add("third")));
            vertx.setTimer(
                    50,
                    later -> deadlines.begin(() -> {
                        told.add("second");
                        vertx.runOnContext(soon -> told.add("after second"));
                    }));
        });

        await().until(() -> told.contains("third"));
        assertThat(told).containsExactly("second", "after second", "third");
    }

    @Test
    void whatIsOverInTimeIsNotTold() {
        vertx.runOnContext(start -> {
            Deadlines.Deadline first = deadlines.begin(() -> told.add("first"));
            Deadlines.Deadline second = deadlines.begin(() -> told.add("second"));
            deadlines.begin(() -> told.add("third"));
            deadlines.end(second);
            deadlines.end(first);
            deadlines.end(first);
        });

        await().until(() -> !told.isEmpty());
        assertThat(told).containsExactly("third");
    }
}
