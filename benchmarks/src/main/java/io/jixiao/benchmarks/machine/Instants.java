package io.jixiao.benchmarks.machine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// The wall clock, which all processes of one machine share.
public final class Instants {

    private Instants() {}

    public static long nowMicros() {
        return micros(Instant.now());
    }

    public static Instant ofMicros(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
