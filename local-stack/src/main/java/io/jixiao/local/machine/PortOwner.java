package io.jixiao.local.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The process that listens on a port, as far as the machine lets us see it.
record PortOwner(long pid, String program) {

    private static final String LISTENING = "0A";

    static Optional<PortOwner> of(int port) {
        return inProc(port).or(() -> byLsof(port)).map(PortOwner::describe);
    }

    @Override
    public String toString() {
        return program.isEmpty() ? "pid " + pid : "pid " + pid + ", " + program;
    }

    private static PortOwner describe(long pid) {
        var program =
                ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .map(command -> Path.of(command).getFileName().toString())
                        .orElse("");
        return new PortOwner(pid, program);
    }

    /// Linux: the socket's inode in the kernel's table, then the process that holds it open.
    private static Optional<Long> inProc(int port) {
        var sockets =
                Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                        .flatMap(table -> inodes(Path.of(table), port))
                        .map(inode -> "socket:[" + inode + "]")
                        .toList();
        return ProcessHandle.allProcesses()
                .map(ProcessHandle::pid)
                .filter(pid -> hasOpen(pid, sockets::contains))
                .findFirst();
    }

    private static Stream<String> inodes(Path table, int port) {
        try {
            return Files.readAllLines(table, StandardCharsets.US_ASCII).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(fields -> fields.length > 9 && fields[3].equals(LISTENING))
                    .filter(fields -> fields[1].endsWith(":%04X".formatted(port)))
                    .map(fields -> fields[9]);
        } catch (IOException _) {
            return Stream.empty();
        }
    }

    private static boolean hasOpen(long pid, Predicate<String> wanted) {
        try (var files = Files.newDirectoryStream(Path.of("/proc", Long.toString(pid), "fd"))) {
            for (var file : files) {
                if (wanted.test(Files.readSymbolicLink(file).toString())) {
                    return true;
                }
            }
        } catch (IOException _) {
            // Gone meanwhile, or another user's.
        }
        return false;
    }

    private static Optional<Long> byLsof(int port) {
        try {
            var lsof =
                    new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            try (var lines = lsof.inputReader(StandardCharsets.US_ASCII)) {
                return lines.lines().findFirst().map(Long::valueOf);
            }
        } catch (IOException | NumberFormatException _) {
            return Optional.empty();
        }
    }
}
