package io.jixiao.benchmarks.machine;

import io.jixiao.local.machine.Fault;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// How busy the machine was in the last minute, before the measuring made it busy.
public record LoadAverage(double lastMinute) {

    private static final double QUIET = 1.0;

    public static LoadAverage now() {
        return new LoadAverage(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    public boolean isQuiet() {
        return lastMinute <= QUIET;
    }

    /// Figures of a busy machine mislead, so they are only taken when somebody insists.
    public void requireQuiet(boolean force) {
        if (!isQuiet() && !force) {
            throw new Fault(
                    "系统负载为 %s，超过 %.1f，测得的数字会误导人。请等机器空闲，或加 --force（结果会注明）。".formatted(this, QUIET),
                    "the load average is %s, above %.1f: figures would mislead. Wait, or insist with --force (the result says so)."
                            .formatted(this, QUIET));
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f", lastMinute);
    }
}
