package io.jixiao.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The working tree, as text.
final class Repository {

    private static final Set<String> NOT_OURS =
            Set.of("data", ".git", "node_modules", ".idea", ".quarkus");

    private final Path root;

    private Repository(Path root) {
        this.root = root;
    }

    static Repository find() {
        for (var folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return new Repository(folder);
            }
        }
        throw new IllegalStateException("not inside the repository");
    }

    Path root() {
        return root;
    }

    /// Files with this ending, by their path from the root.
    List<Path> files(String ending) {
        return walk(root)
                .filter(file -> file.toString().endsWith(ending))
                .map(root::relativize)
                .sorted()
                .toList();
    }

    String text(Path file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> walk(Path folder) {
        try (var entries = Files.list(folder)) {
            return entries.toList().stream()
                    .filter(entry -> !NOT_OURS.contains(entry.getFileName().toString()))
                    .filter(entry -> !isBuilt(entry))
                    .flatMap(entry -> Files.isDirectory(entry) ? walk(entry) : Stream.of(entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Folders named target are build output, except packages of that name.
    private static boolean isBuilt(Path entry) {
        return entry.endsWith("target") && !entry.toString().contains("/src/");
    }
}
