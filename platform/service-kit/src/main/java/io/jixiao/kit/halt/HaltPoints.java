package io.jixiao.kit.halt;

import io.jixiao.kit.clock.BusinessDateSettings;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// Ends the process at a named point, for tests of what survives that.
///
/// Off unless `jixiao.halt.order` names a file. A test writes the name of a [HaltPoint] into the
/// file; the process that gets there takes the file away and is gone. A service whose business date
/// cannot be put, as in production, refuses to start with it.
@Startup
@ApplicationScoped
public class HaltPoints {

    private static final Logger LOG = Logger.getLogger(HaltPoints.class);

    /// What a shell reports of a process that was killed.
    private static final int KILLED = 137;

    private final Optional<Path> order;

    HaltPoints(
            @ConfigProperty(name = "jixiao.halt.order") Optional<Path> order,
            BusinessDateSettings date) {
        this.order = order;
        if (order.isPresent()) {
            allow(order.get(), date);
        }
    }

    private static void allow(Path order, BusinessDateSettings date) {
        if (!date.settable()) {
            throw new IllegalStateException(
                    "jixiao.halt.order is for tests: remove it, or switch on"
                            + " jixiao.business-date.settable where this is one");
        }
        LOG.warnf("THIS PROCESS ENDS ITSELF when told to: jixiao.halt.order=%s", order);
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
