package io.jixiao.benchmarks.peers;

import io.jixiao.local.machine.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

/// Builds a peer when a benchmark wants it; `./verify` neither downloads nor compiles it.
record PeerBuild(Path folder) {

    static PeerBuild of(Path home, String name) {
        return new PeerBuild(home.resolve("benchmarks/peers").resolve(name));
    }

    /// The product, built now unless it is newer than its sources.
    Path product(String file) {
        var product = folder.resolve("target").resolve(file);
        if (isOutdated(product)) {
            System.out.println("building the peer " + folder.getFileName() + " …");
            run(List.of("mvn", "-B", "-q", "-f", folder.resolve("pom.xml").toString(), "package"));
        }
        return product;
    }

    private boolean isOutdated(Path product) {
        if (!Files.exists(product)) {
            return true;
        }
        var built = modified(product);
        try (var files = Files.walk(folder)) {
            return files.filter(file -> !file.startsWith(folder.resolve("target")))
                    .filter(Files::isRegularFile)
                    .anyMatch(file -> modified(file).compareTo(built) > 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + folder, e);
        }
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look at " + file, e);
        }
    }

    private void run(List<String> command) {
        try {
            Files.createDirectories(folder.resolve("target"));
            var log = folder.resolve("target/build.log");
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            var build = builder.redirectOutput(log.toFile()).start();
            if (build.waitFor() != 0) {
                throw new Fault(
                        "对照程序 %s 构建失败，见 %s".formatted(folder.getFileName(), log),
                        "the peer %s was not built, see %s".formatted(folder.getFileName(), log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while building " + folder, e);
        }
    }
}
