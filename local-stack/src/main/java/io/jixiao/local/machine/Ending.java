package io.jixiao.local.machine;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ways to end a process and know that it has ended.
public final class Ending {

    /// Longer than the shutdown time-out of a service, which finishes its batch first.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Duration GLANCE = Duration.ofMillis(50);

    private Ending() {}

    /// Asks; after a while, insists.
    public static void gently(ProcessHandle process) {
        process.destroy();
        if (!hasEnded(process)) {
            atOnce(process);
        }
    }

    /// SIGKILL: the process gets no chance to do anything.
    public static void atOnce(ProcessHandle process) {
        process.destroyForcibly();
        if (!hasEnded(process)) {
            throw new IllegalStateException("process " + process.pid() + " survives SIGKILL");
        }
    }

    /// Waits, though not for ever.
    public static boolean hasEnded(ProcessHandle process) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (runs(process)) {
            if (System.nanoTime() > until) {
                return false;
            }
            glance(process);
        }
        return true;
    }

    /// A dead orphan is listed until process 1 has buried it, which in a container may be never;
    /// it has no program any more.
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private static void glance(ProcessHandle process) {
        try {
            process.onExit().get(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            // Still there: the caller decides how long to go on.
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted beside process " + process.pid(), e);
        }
    }
}
