package io.jixiao.local.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.LogManager;

/// Makes the libraries of a process speak only when something is wrong.
public final class Logging {

    private Logging() {}

    public static void warningsOnly() {
        try (var settings = Logging.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(Objects.requireNonNull(settings));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read logging.properties", e);
        }
    }
}
