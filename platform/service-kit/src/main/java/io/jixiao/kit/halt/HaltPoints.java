package io.jixiao.kit.halt;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Ends the process at a named point, for tests of what survives that.
///
/// Off unless `jixiao.halt.order` names a file. A test writes the name of a [HaltPoint] into the
/// file; the process that gets there takes the file away and is gone.
@ApplicationScoped
public class HaltPoints {

    /// What a shell reports of a process that was killed.
    private static final int KILLED = 137;

    private final Optional<Path> order;

    HaltPoints(@ConfigProperty(name = "jixiao.halt.order") Optional<Path> order) {
        this.order = order;
    }

    public void reached(HaltPoint point) {
        if (order.isPresent() && isOrderedAt(point, order.get())) {
            Runtime.getRuntime().halt(KILLED);
        }
    }

    private static boolean isOrderedAt(HaltPoint point, Path file) {
        try {
            return Files.exists(file)
                    && Files.readString(file).strip().equals(point.name())
                    && Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("halt order " + file, e);
        }
    }
}
