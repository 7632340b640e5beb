package io.jixiao.benchmarks.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Samples the CPU time of processes, so that any window can be asked for afterwards.
///
/// The time on a core hardly moves when a neighbour steals the core, as the rate does; so it is
/// what costs are compared by.
public final class CpuMeter implements AutoCloseable {

    private static final int EVERY_MILLIS = 250;

    private final Map<String, Processes> parts;
    private final List<Sample> samples = new ArrayList<>();
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("cpu-meter").factory());

    private record Sample(long atMicros, Map<String, Long> parts, long machine) {

        /// Between the end of a session and its burial nobody counts its time.
        Sample notBefore(Sample earlier) {
            var grown = new LinkedHashMap<>(parts);
            earlier.parts.forEach((part, micros) -> grown.merge(part, micros, Math::max));
            return new Sample(atMicros, grown, machine);
        }
    }

    private CpuMeter(Map<String, Processes> parts) {
        this.parts = new TreeMap<>(parts);
    }

    public static CpuMeter start(Map<String, Processes> parts) {
        var meter = new CpuMeter(parts);
        if (Proc.isThere()) {
            meter.sample();
            var _ =
                    meter.clock.scheduleAtFixedRate(
                            meter::sample, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
        return meter;
    }

    /// Empty where there is no `/proc`.
    public CpuUse within(Window window) {
        sampleOnce();
        synchronized (samples) {
            var used = new LinkedHashMap<String, Long>();
            if (samples.isEmpty()) {
                return new CpuUse(used, 0);
            }
            for (var part : parts.keySet()) {
                var points = new TreeMap<Long, Long>();
                samples.forEach(
                        sample -> points.put(sample.atMicros, sample.parts.getOrDefault(part, 0L)));
                used.put(part, between(points, window));
            }
            var machine = new TreeMap<Long, Long>();
            samples.forEach(sample -> machine.put(sample.atMicros, sample.machine));
            return new CpuUse(used, between(machine, window));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private void sampleOnce() {
        if (Proc.isThere()) {
            sample();
        }
    }

    private void sample() {
        var now = new LinkedHashMap<String, Long>();
        parts.forEach((name, processes) -> now.put(name, processes.cpuMicros()));
        var sample = new Sample(Instants.nowMicros(), now, Proc.machineMicros());
        synchronized (samples) {
            samples.add(samples.isEmpty() ? sample : sample.notBefore(samples.getLast()));
        }
    }

    private static long between(NavigableMap<Long, Long> points, Window window) {
        return at(points, window.toMicros()) - at(points, window.fromMicros());
    }

    /// On the straight line between the samples before and after.
    private static long at(NavigableMap<Long, Long> points, long micros) {
        var before = points.floorEntry(micros);
        var after = points.ceilingEntry(micros);
        if (before == null) {
            return points.firstEntry().getValue();
        }
        if (after == null || after.getKey().equals(before.getKey())) {
            return before.getValue();
        }
        long gained = after.getValue() - before.getValue();
        return before.getValue()
                + gained * (micros - before.getKey()) / (after.getKey() - before.getKey());
    }
}
