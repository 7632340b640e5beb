package io.jixiao.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The kernel's own figures, where there is a `/proc`; a process that has gone counts 0.
final class Proc {

    /// `USER_HZ` is 100 on every Linux that Java runs on.
    private static final long TICK_MICROS = 10_000;

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_CHILDREN_SYSTEM = 14;

    private Proc() {}

    static boolean isThere() {
        return Files.isReadable(Path.of("/proc/self/stat"))
                && Files.isReadable(Path.of("/proc/stat"));
    }

    /// CPU time of the process, without its children.
    static long cpuMicros(long pid) {
        return cpuMicros(stat(pid), USER, SYSTEM);
    }

    /// CPU time of the process and of its children that have ended.
    static long cpuMicrosWithEnded(long pid) {
        return cpuMicros(stat(pid), USER, ENDED_CHILDREN_SYSTEM);
    }

    /// Everything the machine has done, idling and waiting for disks apart.
    static long machineMicros() {
        return machineMicros(text(Path.of("/proc/stat")));
    }

    /// A line such as `Pss:   12345 kB`.
    static long kilobytes(long pid, String name) {
        return text(Path.of("/proc", Long.toString(pid), "smaps_rollup"))
                .lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    /// The program's name may hold spaces and brackets, so the fields are counted behind it.
    static long cpuMicros(String stat, int first, int last) {
        if (stat.isEmpty()) {
            return 0;
        }
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        long ticks = 0;
        for (int field = first; field <= last; field++) {
            ticks += Long.parseLong(fields[field]);
        }
        return ticks * TICK_MICROS;
    }

    /// user, nice, system, idle, iowait, irq, softirq; what follows is counted in user already.
    static long machineMicros(String stat) {
        var fields = stat.lines().findFirst().orElse("").split(" +", -1);
        long busy =
                Arrays.stream(fields, 1, 8).mapToLong(Long::parseLong).sum()
                        - Long.parseLong(fields[4])
                        - Long.parseLong(fields[5]);
        return busy * TICK_MICROS;
    }

    private static String stat(long pid) {
        return text(Path.of("/proc", Long.toString(pid), "stat"));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            return "";
        }
    }
}
