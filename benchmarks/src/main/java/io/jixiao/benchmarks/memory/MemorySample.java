package io.jixiao.benchmarks.memory;

import io.jixiao.benchmarks.machine.LiveHeap;
import io.jixiao.benchmarks.machine.Processes;
import io.jixiao.benchmarks.report.Trend;

/// What a JVM occupied at one moment.
///
/// @param hours since the load began
/// @param heapBytes after a full collection
record MemorySample(double hours, long residentKilobytes, long heapBytes) {

    static MemorySample take(double hours, long pid, LiveHeap heap) {
        var live = heap.bytesAfterCollection();
        return new MemorySample(hours, Processes.single(pid).residentKilobytes(), live);
    }

    Trend.Point resident() {
        return new Trend.Point(hours, residentKilobytes / 1024.0);
    }

    Trend.Point heap() {
        return new Trend.Point(hours, heapBytes / 1024.0 / 1024);
    }

    String print() {
        return "%5.1f min  RSS %4.0f MiB  heap %5.1f MiB"
                .formatted(hours * 60, resident().y(), heap().y());
    }
}
