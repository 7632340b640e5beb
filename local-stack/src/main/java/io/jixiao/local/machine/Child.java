package io.jixiao.local.machine;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// A process this launcher started, answers for and ends.
///
/// It ignores Ctrl-C, which a terminal sends to everybody at once: the launcher ends its children
/// itself, in order.
public final class Child {

    private static final Duration GLANCE = Duration.ofMillis(50);

    private final ChildSpec spec;
    private volatile @Nullable Process process;

    public Child(ChildSpec spec) {
        this.spec = spec;
    }

    public String name() {
        return spec.name();
    }

    public void start() {
        if (isAlive()) {
            throw new IllegalStateException(spec.name() + " runs already");
        }
        try {
            Files.createDirectories(spec.logs());
            if (Files.exists(spec.log())) {
                Files.move(spec.log(), spec.previousLog(), StandardCopyOption.REPLACE_EXISTING);
            }
            var started = launch();
            process = started;
            new PidFile(spec.pidFile()).write(started.toHandle());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + spec.name(), e);
        }
    }

    /// Looks again and again until the probe agrees; speaks up when the process dies meanwhile.
    public void awaitReady(BooleanSupplier probe, Duration within) {
        var until = System.nanoTime() + within.toNanos();
        while (!isReady(probe)) {
            if (System.nanoTime() > until) {
                throw notReady(within);
            }
        }
    }

    /// Looks once, and waits a little when it is not ready yet.
    public boolean isReady(BooleanSupplier probe) {
        if (probe.getAsBoolean()) {
            return true;
        }
        pause();
        if (!isAlive()) {
            throw diedDuringStart();
        }
        return false;
    }

    public boolean isAlive() {
        var current = process;
        return current != null && current.isAlive();
    }

    public long pid() {
        return running().pid();
    }

    public ChildSpec spec() {
        return spec;
    }

    /// Asks it to finish what it has in hand and waits until it has ended.
    public void stop() {
        var current = process;
        if (current != null) {
            Ending.gently(current.toHandle());
            forget();
        }
    }

    /// SIGKILL, as an out-of-memory killer or an operator in a hurry would.
    public void kill() {
        Ending.atOnce(running().toHandle());
        forget();
    }

    private Process launch() throws IOException {
        var command = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.addAll(spec.command());
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(spec.environment());
        return builder.directory(spec.logs().toFile())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectOutput(spec.log().toFile())
                .start();
    }

    private void pause() {
        try {
            // Returns early when the process ends.
            var _ = running().waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + spec.name(), e);
        }
    }

    private Process running() {
        var current = process;
        if (current == null) {
            throw new IllegalStateException(spec.name() + " does not run");
        }
        return current;
    }

    private void forget() {
        new PidFile(spec.pidFile()).delete();
        process = null;
    }

    private Fault diedDuringStart() {
        var code = running().exitValue();
        return new Fault(
                "%s 启动失败（退出码 %d）。日志 %s 的最后 %d 行：%n%s"
                        .formatted(
                                spec.name(),
                                code,
                                spec.log(),
                                LogTail.LINES,
                                LogTail.of(spec.log())),
                "%s ended during its start (exit code %d); the end of its log stands above, all of it in %s"
                        .formatted(spec.name(), code, spec.log()));
    }

    /// What to throw when patience is at its end.
    public Fault notReady(Duration within) {
        return new Fault(
                "%s 在 %d 秒内未就绪。日志 %s 的最后 %d 行：%n%s"
                        .formatted(
                                spec.name(),
                                within.toSeconds(),
                                spec.log(),
                                LogTail.LINES,
                                LogTail.of(spec.log())),
                "%s was not ready within %d s; the end of its log stands above, all of it in %s"
                        .formatted(spec.name(), within.toSeconds(), spec.log()));
    }
}
