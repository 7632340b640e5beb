package io.jixiao.target.intake;

import io.jixiao.kernel.DataScope;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// An import of many tables as a resource.
///
/// @param scope of who sent it, and `roles` theirs: what is done is done by them
/// @param total tables found when it was sent
/// @param done tables done so far; the next chunk begins after them
public record ImportRun(
        String id,
        Given given,
        boolean dryRun,
        DataScope scope,
        String startedBy,
        Set<String> roles,
        Status status,
        int total,
        int done,
        Instant startedAt,
        Optional<Instant> finishedAt) {

    public enum Status {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public ImportRun {
        roles = Set.copyOf(roles);
    }

    /// As it is named in the log.
    @Override
    public String toString() {
        return "import %s, %d of %d tables done".formatted(id, done, total);
    }
}
