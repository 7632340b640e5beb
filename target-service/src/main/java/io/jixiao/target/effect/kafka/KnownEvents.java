package io.jixiao.target.effect.kafka;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.contracts.execution.AlertChanged;
import io.jixiao.contracts.execution.SpendingChanged;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.effect.KnownAlert;
import io.jixiao.target.effect.Spending;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Reads the bytes of the wire into what this service keeps; unknown fields are ignored, a broken
/// event throws.
@ApplicationScoped
class KnownEvents {

    private final ObjectMapper json;

    KnownEvents(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    Spending spending(byte[] body) throws IOException {
        var event = json.readValue(body, SpendingChanged.class);
        return new Spending(
                ProjectCode.of(event.projectCode()),
                FiscalYear.of(event.fiscalYear()),
                event.revision(),
                Money.ofYuan(event.paid()),
                Optional.ofNullable(event.lastEffectiveOn()),
                Optional.ofNullable(event.completeThrough()),
                event.provisional(),
                Objects.requireNonNull(event.recordedAt()));
    }

    KnownAlert alert(byte[] body) throws IOException {
        var event = json.readValue(body, AlertChanged.class);
        return new KnownAlert(
                UUID.fromString(event.alertId()),
                ProjectCode.of(event.projectCode()),
                FiscalYear.of(event.fiscalYear()),
                Objects.requireNonNull(event.rule()),
                Objects.requireNonNull(event.period()),
                event.episode(),
                Objects.requireNonNull(event.level()),
                Objects.requireNonNull(event.state()),
                event.planVersion(),
                Objects.requireNonNull(event.numbers()),
                event.feedSeq(),
                Objects.requireNonNull(event.recordedAt()));
    }
}
