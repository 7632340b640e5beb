package io.jixiao.execution.alert;

import io.jixiao.execution.commitment.ProjectKey;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/// The identity of an alert; level and episode are attributes.
///
/// @param period the checkpoint it judges
public record AlertKey(ProjectKey project, AlertRule rule, LocalDate period) {

    /// The same on every machine and after every replay, so that readers can drop what they know.
    public UUID id() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
    }

    /// `13022523P004089100032/2023/PLAN/2023-06-30`
    @Override
    public String toString() {
        return project + "/" + rule + "/" + period;
    }
}
