package io.jixiao.benchmarks.machine;

import java.util.Map;

/// CPU time within a window: of each part, and of the whole machine.
public record CpuUse(Map<String, Long> partMicros, long machineMicros) {

    public CpuUse {
        partMicros = Map.copyOf(partMicros);
    }

    /// Which share of the machine programs that are not measured took meanwhile.
    public double othersShare(Window window) {
        long ours = partMicros.values().stream().mapToLong(Long::longValue).sum();
        long capacity = window.micros() * Runtime.getRuntime().availableProcessors();
        return Math.max(0, machineMicros - ours) / (double) capacity;
    }
}
