package io.jixiao.benchmarks.site;

import io.jixiao.benchmarks.machine.CpuMeter;
import io.jixiao.benchmarks.machine.Instants;
import io.jixiao.benchmarks.machine.Window;
import io.jixiao.benchmarks.report.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// How many events had been committed when.
public final class Timeline {

    private static final double DISCARDED = 0.20;

    private record Point(long micros, long events) {}

    private final List<Point> points = new ArrayList<>();

    public synchronized void committed(long events) {
        committed(Instants.nowMicros(), events);
    }

    public synchronized void committed(long micros, long events) {
        points.add(new Point(micros, events));
    }

    /// Without the first fifth, in which caches and the compiler warm up.
    synchronized Measured measured() {
        points.sort(Comparator.comparingLong(Point::micros));
        long all = points.stream().mapToLong(Point::events).sum();
        long discarded = 0;
        int next = 0;
        while (discarded < all * DISCARDED) {
            discarded += points.get(next++).events;
        }
        var window = new Window(points.get(next - 1).micros, points.getLast().micros);
        return new Measured(window, all - discarded);
    }

    public Result result(CpuMeter meter, Map<String, Double> notes) {
        var measured = measured();
        return Result.of(measured.window(), measured.events(), meter, notes);
    }

    /// @param events committed within the window
    record Measured(Window window, long events) {

        double perSecond() {
            return events / window.seconds();
        }
    }
}
