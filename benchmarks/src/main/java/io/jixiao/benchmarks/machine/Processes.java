package io.jixiao.benchmarks.machine;

import java.util.stream.LongStream;

/// A part of the system as the machine sees it: one process, or one with all it has started.
public record Processes(long pid, boolean withDescendants) {

    public static Processes single(long pid) {
        return new Processes(pid, false);
    }

    /// PostgreSQL: a process for each session, and its own workers.
    public static Processes family(long pid) {
        return new Processes(pid, true);
    }

    public static Processes self() {
        return single(ProcessHandle.current().pid());
    }

    public int count() {
        return (int) pids().count();
    }

    /// CPU time so far; sessions that have ended are counted with their parent.
    public long cpuMicros() {
        if (!withDescendants) {
            return Proc.cpuMicros(pid);
        }
        return Proc.cpuMicrosWithEnded(pid) + descendants().map(Proc::cpuMicros).sum();
    }

    /// Memory in which a page shared by n processes counts 1/n for each.
    public long proportionalKilobytes() {
        return pids().map(process -> Proc.kilobytes(process, "Pss")).sum();
    }

    /// Memory in which a shared page counts once for each process.
    public long residentKilobytes() {
        return pids().map(process -> Proc.kilobytes(process, "Rss")).sum();
    }

    private LongStream pids() {
        return LongStream.concat(LongStream.of(pid), descendants());
    }

    private LongStream descendants() {
        if (!withDescendants) {
            return LongStream.empty();
        }
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(ProcessHandle::pid);
    }
}
