package io.jixiao.local.sample;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Looks again and again until something can be seen: events take a moment.
public final class Eventually {

    private static final Duration WITHIN = Duration.ofSeconds(60);
    private static final long GLANCE_MILLIS = 100;

    private Eventually() {}

    public static void see(String what, BooleanSupplier visible) {
        var until = System.nanoTime() + WITHIN.toNanos();
        while (!visible.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new SampleFailure("not seen within " + WITHIN.toSeconds() + " s: " + what);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SampleFailure("interrupted");
        }
    }
}
