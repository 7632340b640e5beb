package io.jixiao.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Processes that a killed launcher left behind, known by their pid files.
public final class Leftovers {

    private Leftovers() {}

    /// Stops exactly those that are still ours, and names them.
    public static List<String> stop(Path pids) {
        if (Files.notExists(pids)) {
            return List.of();
        }
        var stopped = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(pids, "*.pid")) {
            for (var file : files) {
                var pidFile = new PidFile(file);
                pidFile.living()
                        .ifPresent(
                                process -> {
                                    Ending.gently(process);
                                    stopped.add(file.getFileName() + " " + process.pid());
                                });
                pidFile.delete();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look into " + pids, e);
        }
        return stopped;
    }
}
