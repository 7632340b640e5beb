package io.jixiao.evaluation.evidence.kafka;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.contracts.execution.ProgressChanged;
import io.jixiao.contracts.execution.SpendingChanged;
import io.jixiao.contracts.target.TargetApproved;
import io.jixiao.evaluation.evidence.ApprovedTarget;
import io.jixiao.evaluation.evidence.ApprovedTarget.Indicator;
import io.jixiao.evaluation.evidence.ApprovedTarget.Version;
import io.jixiao.evaluation.evidence.Progress;
import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.evaluation.evidence.Spending;
import io.jixiao.evaluation.scheme.RowRules.Tier;
import io.jixiao.evaluation.scoring.Actual;
import io.jixiao.evaluation.scoring.Levels;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.ExpectationParts;
import io.jixiao.kernel.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/// Reads the bytes of the wire into what this service keeps; unknown fields are ignored, a broken
/// event throws.
@ApplicationScoped
class EvidenceEvents {

    private static final String WITHDRAWN = "WITHDRAWN";
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;

    private final ObjectMapper json;

    EvidenceEvents(ObjectMapper json) {
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    ApprovedTarget target(byte[] body) throws IOException {
        var event = json.readValue(body, TargetApproved.class);
        return new ApprovedTarget(
                ProjectKey.of(event.projectCode(), event.fiscalYear()),
                new BudgetUnit(event.mofDivCode(), event.unitCode()),
                Objects.requireNonNullElse(event.unitName(), ""),
                Objects.requireNonNullElse(event.name(), ""),
                event.state().equals(WITHDRAWN),
                event.versions().stream().map(EvidenceEvents::version).toList());
    }

    Spending spending(byte[] body) throws IOException {
        var event = json.readValue(body, SpendingChanged.class);
        return new Spending(
                ProjectKey.of(event.projectCode(), event.fiscalYear()),
                event.revision(),
                Money.ofYuan(event.paid()),
                Optional.ofNullable(event.completeThrough()),
                event.provisional());
    }

    Progress progress(byte[] body) throws IOException {
        var event = json.readValue(body, ProgressChanged.class);
        return new Progress(
                ProjectKey.of(event.projectCode(), event.fiscalYear()),
                Objects.requireNonNull(event.indicatorId()),
                event.revision(),
                Objects.requireNonNullElse(event.period(), ""),
                reached(event));
    }

    private static Version version(TargetApproved.Version version) {
        return new Version(
                version.version(),
                Objects.requireNonNull(version.effectiveOn()),
                Money.ofYuan(version.funding().initial()),
                Money.ofYuan(version.funding().adjusted()),
                version.indicators().stream().map(EvidenceEvents::indicator).toList());
    }

    private static Indicator indicator(TargetApproved.Indicator indicator) {
        return new Indicator(
                Objects.requireNonNull(indicator.indicatorId()),
                new Levels(
                        Objects.requireNonNull(indicator.level1()),
                        Objects.requireNonNullElse(indicator.level2(), ""),
                        Objects.requireNonNull(indicator.level3())),
                Objects.requireNonNull(indicator.printed()),
                expectation(indicator),
                Optional.ofNullable(indicator.weight()).map(BigDecimal::new));
    }

    /// What the target's owner understood goes before the printed cell.
    private static Expectation expectation(TargetApproved.Indicator indicator) {
        return new ExpectationParts(
                        Objects.requireNonNullElse(indicator.kind(), ""),
                        indicator.operator(),
                        indicator.value(),
                        indicator.upper(),
                        indicator.unit(),
                        indicator.due(),
                        indicator.answer())
                .toExpectation(indicator.printed());
    }

    /// A tier this version does not know is kept as words: the row is then incomplete, not lost.
    private static Actual reached(ProgressChanged event) {
        if (event.value() != null) {
            return new Actual.Measured(number(event.value()), "");
        }
        var name = Objects.requireNonNull(event.tier(), "neither value nor tier");
        return Arrays.stream(Tier.values())
                .filter(tier -> tier.name().equals(name))
                .findFirst()
                .<Actual>map(tier -> new Actual.InTier(tier, Optional.empty()))
                .orElseGet(() -> new Actual.Words(name));
    }

    private static BigDecimal number(String text) {
        var number = new BigDecimal(text);
        var plain = number.stripTrailingZeros();
        if ((long) plain.precision() - plain.scale() > MOST_DIGITS
                || plain.scale() > MOST_DECIMALS) {
            throw new NumberFormatException("too many digits: " + text.length());
        }
        return number;
    }
}
