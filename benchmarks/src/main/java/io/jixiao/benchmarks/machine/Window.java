package io.jixiao.benchmarks.machine;

/// From one instant to another, in microseconds of the wall clock since 1970.
public record Window(long fromMicros, long toMicros) {

    public Window {
        if (toMicros <= fromMicros) {
            throw new IllegalArgumentException("a window of " + (toMicros - fromMicros) + " µs");
        }
    }

    public long micros() {
        return toMicros - fromMicros;
    }

    public double seconds() {
        return micros() / 1e6;
    }
}
