package io.jixiao.local.postgres;

import io.jixiao.local.machine.Ending;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// The server process that owns a data folder, found through its `postmaster.pid`.
record Postmaster(ProcessHandle process) {

    /// The kernel counts from boot, and the wall clock may have been corrected since.
    private static final Duration CLOCK_CORRECTION = Duration.ofSeconds(5);

    /// The living server of the folder; a stale pid file, or one whose number another program
    /// has got since, is no server.
    static Optional<Postmaster> of(Path folder) {
        return recordedIn(folder.resolve("postmaster.pid"))
                .filter(ProcessHandle::isAlive)
                .filter(Postmaster::isPostgres)
                .map(Postmaster::new);
    }

    /// Ends sessions, writes a checkpoint and exits.
    void stop() {
        signal("INT");
        if (!Ending.hasEnded(process)) {
            throw new IllegalStateException("PostgreSQL " + process.pid() + " does not end");
        }
    }

    /// Ends as by a power cut: nothing is flushed, nothing is said to clients.
    void kill() {
        var family = Stream.concat(Stream.of(process), process.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(Ending::atOnce);
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot signal process " + process.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Line 1 is the number, line 3 the moment in seconds.
    private static Optional<ProcessHandle> recordedIn(Path file) {
        try {
            var lines = Files.readAllLines(file);
            var began = Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip()));
            return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                    .filter(process -> beganNear(began, process));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean beganNear(Instant moment, ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, moment).abs())
                .map(gap -> gap.compareTo(CLOCK_CORRECTION) <= 0)
                .orElse(false);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("postgres")).orElse(false);
    }
}
