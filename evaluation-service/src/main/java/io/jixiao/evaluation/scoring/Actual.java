package io.jixiao.evaluation.scoring;

import io.jixiao.evaluation.scheme.RowRules.Tier;
import io.jixiao.kernel.Expectation;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// 实际完成值 as it stands in a cell or arrived in an event.
public sealed interface Actual {

    record Nothing() implements Actual {}

    /// @param unit as this project writes it; empty where none is printed
    record Measured(BigDecimal value, String unit) implements Actual {}

    /// @param points chosen inside the tier
    record InTier(Tier tier, Optional<BigDecimal> points) implements Actual {}

    record Words(String text) implements Actual {}

    Set<String> BLANK = Set.of("", "—", "–", "-", "/");

    /// The phrases of the official form, and their short forms.
    Map<String, Tier> TIERS =
            Map.of(
                    "达成", Tier.ACHIEVED,
                    "达成预期指标", Tier.ACHIEVED,
                    "部分达成", Tier.PARTLY,
                    "部分达成预期指标", Tier.PARTLY,
                    "部分达成预期指标并具有一定效果", Tier.PARTLY,
                    "未达成", Tier.MISSED,
                    "未达成预期指标", Tier.MISSED,
                    "未达成预期指标且效果较差", Tier.MISSED);

    /// Total: what is neither blank, number nor tier is words.
    static Actual read(String cell) {
        var text = cell.strip();
        if (BLANK.contains(text)) {
            return new Nothing();
        }
        var tier = TIERS.get(text);
        if (tier != null) {
            return new InTier(tier, Optional.empty());
        }
        // The form's own reader of numbers and units; a cell with a sign of its own stays words.
        return Expectation.read(text) instanceof Expectation.Unsettled(var value, var unit)
                ? new Measured(value, unit)
                : new Words(text);
    }

    /// As a form prints it.
    default String printed() {
        return switch (this) {
            case Nothing _ -> "";
            case Measured(var value, var unit) -> value.toPlainString() + unit;
            case InTier(var tier, _) ->
                    switch (tier) {
                        case ACHIEVED -> "达成";
                        case PARTLY -> "部分达成";
                        case MISSED -> "未达成";
                    };
            case Words(var text) -> text;
        };
    }
}
