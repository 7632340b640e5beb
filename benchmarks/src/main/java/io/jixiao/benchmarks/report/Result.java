package io.jixiao.benchmarks.report;

import io.jixiao.benchmarks.machine.CpuMeter;
import io.jixiao.benchmarks.machine.Window;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What one cell of one repetition came to.
///
/// @param cpuMicrosPerEvent of each process that took part; empty where there is no `/proc`
/// @param othersShare of the machine, taken by programs that are not measured
/// @param notes figures that only this cell has
public record Result(
        double perSecond,
        Map<String, Double> cpuMicrosPerEvent,
        double othersShare,
        Map<String, Double> notes) {

    public Result {
        cpuMicrosPerEvent = Map.copyOf(cpuMicrosPerEvent);
        notes = Map.copyOf(notes);
    }

    public static Result of(Window window, long events, CpuMeter meter, Map<String, Double> notes) {
        var used = meter.within(window);
        var perEvent = new TreeMap<String, Double>();
        used.partMicros().forEach((part, micros) -> perEvent.put(part, micros / (double) events));
        return new Result(events / window.seconds(), perEvent, used.othersShare(window), notes);
    }

    public String print() {
        return "%9s/s   CPU µs/event: %s   others %s %%   %s"
                .formatted(
                        Spread.number(perSecond, 0),
                        print(cpuMicrosPerEvent),
                        Spread.number(100 * othersShare, 0),
                        print(notes));
    }

    private static String print(Map<String, Double> figures) {
        return new TreeMap<>(figures)
                .entrySet().stream()
                        .map(each -> each.getKey() + " " + Spread.number(each.getValue(), 1))
                        .collect(Collectors.joining(", "));
    }
}
