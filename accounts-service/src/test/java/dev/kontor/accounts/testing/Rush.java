package dev.kontor.accounts.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Colleagues who all do something at the same moment. */
public final class Rush {

    private Rush() {}

    /**
     * What each of them gets, in their sequence.
     *
     * @param work of a colleague, counted from 0; must not throw
     */
    public static <T> List<T> of(int colleagues, IntFunction<T> work) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(colleagues);
        List<Callable<T>> all = IntStream.range(0, colleagues)
                .<Callable<T>>mapToObj(i -> () -> {
                    ready.countDown();
                    ready.await();
                    return work.apply(i);
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(colleagues)) {
            return threads.invokeAll(all).stream().map(Future::resultNow).toList();
        }
    }
}
