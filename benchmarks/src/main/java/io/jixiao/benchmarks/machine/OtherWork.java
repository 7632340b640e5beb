package io.jixiao.benchmarks.machine;

import com.sun.management.OperatingSystemMXBean;
import io.jixiao.local.machine.Fault;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Locale;

/// What the machine does before the measuring makes it busy.
///
/// @param share of all cores, 0 to 1
public record OtherWork(double share) {

    private static final double QUIET = 0.1;
    private static final Duration WATCHED = Duration.ofSeconds(3);

    /// Watches for three seconds: a load average would still remember the build before.
    public static OtherWork watched() {
        var machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        machine.getCpuLoad();
        try {
            Thread.sleep(WATCHED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new OtherWork(machine.getCpuLoad());
    }

    public boolean isQuiet() {
        return share <= QUIET;
    }

    /// Figures of a busy machine mislead, so they are only taken when somebody insists.
    public void requireQuiet(boolean force) {
        if (!isQuiet() && !force) {
            throw new Fault(
                    "其他程序正占用本机 %s，超过 %s，测得的数字会误导人。请等机器空闲，或加 --force（结果会注明）。"
                            .formatted(this, new OtherWork(QUIET)),
                    "other programs take %s of the machine, above %s: figures would mislead. Wait, or insist with --force (the result says so)."
                            .formatted(this, new OtherWork(QUIET)));
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
