package io.jixiao.execution.progress;

import io.jixiao.execution.commitment.ProjectKey;

/// One indicator of a project's year.
public record IndicatorKey(ProjectKey project, String indicatorId) {

    private static final int PARTS = 3;

    /// Reads what [#toString()] writes.
    public static IndicatorKey of(String text) {
        var parts = text.split("/", PARTS);
        return new IndicatorKey(
                ProjectKey.of(parts[0], Integer.parseInt(parts[1])), parts[PARTS - 1]);
    }

    /// `13022523P004089100032/2023/01`, the key of its events.
    @Override
    public String toString() {
        return project + "/" + indicatorId;
    }
}
