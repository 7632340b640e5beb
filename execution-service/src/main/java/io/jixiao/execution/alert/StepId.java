package io.jixiao.execution.alert;

import java.util.UUID;

/// A step by its alert and number.
public record StepId(UUID alert, int number) {

    public static StepId of(Alert alert) {
        return new StepId(alert.key().id(), alert.last().number());
    }

    /// Reads what [#toString()] writes.
    public static StepId of(String text) {
        int slash = text.indexOf('/');
        return new StepId(
                UUID.fromString(text.substring(0, slash)),
                Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return alert + "/" + number;
    }
}
