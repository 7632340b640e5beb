package io.jixiao.target.effect;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/// An alert after its last step, as execution-service published it.
///
/// @param numbers every number the step rests on, bands included
/// @param feedSeq a lower one is older
public record KnownAlert(
        UUID id,
        ProjectCode project,
        FiscalYear year,
        String rule,
        LocalDate period,
        int episode,
        String level,
        String state,
        int planVersion,
        Map<String, String> numbers,
        long feedSeq,
        Instant recordedAt) {

    private static final Set<String> ENDED =
            Set.of("VERIFIED", "CLOSED", "AUTO_CLEARED", "SUPERSEDED");

    public KnownAlert {
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    }

    /// Still says that something is wrong. A state this service does not know counts as alive: it
    /// is
    /// shown rather than hidden.
    public boolean isLive() {
        return !ENDED.contains(state);
    }
}
