package io.jixiao.benchmarks.http;

import java.util.Arrays;

/// Milliseconds, sorted.
@SuppressWarnings("ArrayRecordComponent")
public record Latencies(double[] millis) {

    public static Latencies ofNanos(long[] nanos, int from, int to) {
        var millis = new double[to - from];
        for (int i = from; i < to; i++) {
            millis[i - from] = nanos[i] / 1e6;
        }
        Arrays.sort(millis);
        return new Latencies(millis);
    }

    public int count() {
        return millis.length;
    }

    /// The value that this share of them does not exceed.
    public double percentile(double percent) {
        int place = (int) Math.ceil(millis.length * percent / 100.0) - 1;
        return millis[Math.clamp(place, 0, millis.length - 1)];
    }
}
