package io.jixiao.local.machine;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Ways to end a process and know that it has ended.
final class Ending {

    /// Longer than the shutdown time-out of a service, which finishes its batch first.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Ending() {}

    /// Asks; after a while, insists.
    static void gently(ProcessHandle process) {
        process.destroy();
        if (!hasEnded(process, PATIENCE)) {
            atOnce(process);
        }
    }

    /// SIGKILL: the process gets no chance to do anything.
    static void atOnce(ProcessHandle process) {
        process.destroyForcibly();
        if (!hasEnded(process, PATIENCE)) {
            throw new IllegalStateException("process " + process.pid() + " survives SIGKILL");
        }
    }

    private static boolean hasEnded(ProcessHandle process, Duration within) {
        try {
            process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + process.pid(), e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }
}
