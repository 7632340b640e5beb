package io.jixiao.execution.knowledge;

import io.jixiao.execution.ledger.Horizon;
import io.jixiao.kernel.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// Reads `knownAt` (知悉时点): an instant, or a day for its last moment in China.
///
/// Later than the [Horizon] it is refused: an entry could still turn up among those recorded by
/// then, and the same question would be answered differently.
@ApplicationScoped
public class KnowledgeDates {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /// No database counts back to the instants Java knows.
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private final Horizon horizon;

    KnowledgeDates(Horizon horizon) {
        this.horizon = horizon;
    }

    public Instant read(String text) {
        var given = instant(text.strip()).truncatedTo(ChronoUnit.MICROS);
        if (given.isBefore(FIRST)) {
            throw RuleViolation.of("known-at.form", "given", text);
        }
        var latest = horizon.knownThrough();
        if (given.isAfter(latest)) {
            throw RuleViolation.of("known-at.too-late", "given", given, "latest", latest);
        }
        return given;
    }

    private static Instant instant(String text) {
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(ZONE)
                            .toInstant()
                            .minus(1, ChronoUnit.MICROS);
        } catch (DateTimeException _) {
            throw RuleViolation.of("known-at.form", "given", text);
        }
    }
}
