package io.jixiao.benchmarks.targets;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/// Sends on time whether or not the answers before have come; what is measured begins when a
/// request was due, so that waiting counts.
record OpenLoad(int perSecond, int seconds) {

    /// Milliseconds from due to answered, the first fifth left out, sorted.
    ///
    /// @param ask the request with this number
    double[] run(Asking ask) {
        int requests = perSecond * seconds;
        long between = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers =
                    IntStream.range(0, requests)
                            .mapToObj(i -> sent(threads::submit, ask, i, began + i * between))
                            .toList();
            return answers.stream()
                    .skip(requests / 5)
                    .mapToDouble(OpenLoad::millis)
                    .sorted()
                    .toArray();
        }
    }

    interface Asking {
        void ask(int number);
    }

    private interface Submitting {
        Future<Double> submit(Callable<Double> task);
    }

    private static Future<Double> sent(Submitting threads, Asking ask, int number, long due) {
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        return threads.submit(
                () -> {
                    ask.ask(number);
                    return (System.nanoTime() - due) / 1e6;
                });
    }

    private static double millis(Future<Double> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for answers", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed", e.getCause());
        }
    }
}
