package io.jixiao.target.target.rest;

import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Ratio;
import io.jixiao.target.project.Tiers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "IndicatorRequest",
        description = "绩效指标: one row of the form",
        requiredProperties = {"level1", "level2", "level3"})
public record IndicatorRequest(
        @Nullable
                @Schema(
                        description =
                                "only when changing: the row that keeps its identity; else rows with"
                                        + " the same three levels are taken as the same",
                        examples = "01")
                String indicatorId,
        @Nullable @Schema(description = "一级指标", examples = "产出指标", maxLength = 200) String level1,
        @Nullable @Schema(description = "二级指标", examples = "数量指标", maxLength = 200) String level2,
        @Nullable @Schema(description = "三级指标", examples = "修缮工程量", maxLength = 200) String level3,
        @Nullable @Schema(description = "绩效指标描述", maxLength = 1000) String description,
        @Nullable
                @Schema(
                        description = "指标值: operator, number and unit in one cell, or words",
                        examples = "≥1000米",
                        maxLength = 200)
                String printed,
        @Nullable @Schema(description = "指标值确定依据", maxLength = 1000) String basis,
        @Nullable
                @Schema(
                        description = "分值, more than 0 and at most 100, two decimals at most",
                        pattern = IndicatorRequest.WEIGHT_PATTERN,
                        examples = "12.5")
                String weight,
        @Nullable TiersRequest tiers,
        @Nullable RatioRequest ratio) {

    static final String WEIGHT_PATTERN = "^[0-9]{1,3}(\\.[0-9]{1,2})?$";

    private static final Pattern WEIGHT = Pattern.compile(WEIGHT_PATTERN);
    private static final int LONGEST_LEVEL = 200;
    private static final int LONGEST_TEXT = 1000;

    @Schema(
            name = "TiersRequest",
            description = "评定标准 of a promise in words: all three, or leave it out",
            requiredProperties = {"achieved", "partly", "missed"})
    public record TiersRequest(
            @Nullable @Schema(description = "达成", maxLength = 1000) String achieved,
            @Nullable @Schema(description = "部分达成", maxLength = 1000) String partly,
            @Nullable @Schema(description = "未达成", maxLength = 1000) String missed) {

        @Nullable Tiers toTiers(String place, Faults faults) {
            var fields = new Fields(faults);
            var whole = fields.text(place + "/achieved", achieved, LONGEST_TEXT);
            var half = fields.text(place + "/partly", partly, LONGEST_TEXT);
            var none = fields.text(place + "/missed", missed, LONGEST_TEXT);
            return whole == null || half == null || none == null
                    ? null
                    : new Tiers(whole, half, none);
        }
    }

    @Schema(
            name = "RatioRequest",
            description = "计算方法 of a number: what is divided by what, in words",
            requiredProperties = {"numerator", "denominator"})
    public record RatioRequest(
            @Nullable @Schema(description = "分子", examples = "验收合格工程数", maxLength = 1000)
                    String numerator,
            @Nullable @Schema(description = "分母", examples = "完工工程数", maxLength = 1000)
                    String denominator) {

        @Nullable Ratio toRatio(String place, Faults faults) {
            var fields = new Fields(faults);
            var above = fields.text(place + "/numerator", numerator, LONGEST_TEXT);
            var below = fields.text(place + "/denominator", denominator, LONGEST_TEXT);
            return above == null || below == null ? null : new Ratio(above, below);
        }
    }

    private static final int MOST = 200;

    /// Those that can be kept; faults for the others.
    static List<Indicator> toIndicators(
            @Nullable List<@Nullable IndicatorRequest> wanted, Faults faults) {
        var given = new Fields(faults).list("/indicators", wanted, MOST);
        var rows = new ArrayList<Indicator>();
        for (int i = 0; i < given.size(); i++) {
            var place = "/indicators/" + i;
            var each = given.get(i);
            if (each == null) {
                faults.add(Fault.at(place, "field.required"));
                continue;
            }
            var row = each.toIndicator(place, faults);
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    static IndicatorRequest of(Indicator indicator) {
        var tiers = indicator.tiers();
        var ratio = indicator.ratio();
        return new IndicatorRequest(
                indicator.id(),
                indicator.level1(),
                indicator.level2(),
                indicator.level3(),
                indicator.description(),
                indicator.printed(),
                indicator.basis(),
                indicator.hasWeight() ? indicator.weight().toPlainString() : null,
                tiers.isEmpty()
                        ? null
                        : new TiersRequest(tiers.achieved(), tiers.partly(), tiers.missed()),
                ratio.isEmpty() ? null : new RatioRequest(ratio.numerator(), ratio.denominator()));
    }

    /// Null with faults when it cannot be kept.
    @Nullable Indicator toIndicator(String place, Faults faults) {
        var fields = new Fields(faults);
        var id = fields.optionalText(place + "/indicatorId", indicatorId, LONGEST_LEVEL);
        var first = fields.text(place + "/level1", level1, LONGEST_LEVEL);
        var second = fields.text(place + "/level2", level2, LONGEST_LEVEL);
        var third = fields.text(place + "/level3", level3, LONGEST_LEVEL);
        var described = fields.optionalText(place + "/description", description, LONGEST_TEXT);
        var cell = fields.printed(place + "/printed", printed, LONGEST_LEVEL);
        var because = fields.optionalText(place + "/basis", basis, LONGEST_TEXT);
        var share = faults.optional(place + "/weight", weight, IndicatorRequest::weight);
        var understood = faults.catching(place + "/printed", () -> Expectation.read(cell));
        var degrees = tiers == null ? Tiers.NONE : tiers.toTiers(place + "/tiers", faults);
        var quotient = ratio == null ? Ratio.NONE : ratio.toRatio(place + "/ratio", faults);
        if (first == null
                || second == null
                || third == null
                || understood == null
                || degrees == null
                || quotient == null) {
            return null;
        }
        return faults.catching(
                place,
                () ->
                        new Indicator(
                                id,
                                first,
                                second,
                                third,
                                described,
                                cell,
                                understood,
                                because,
                                share == null ? BigDecimal.ZERO : share,
                                degrees,
                                quotient));
    }

    static BigDecimal weight(String given) {
        if (!WEIGHT.matcher(given).matches() || isOutOfRange(new BigDecimal(given))) {
            throw RuleViolation.of("indicator.weight-range", "weight", given);
        }
        return new BigDecimal(given);
    }

    private static boolean isOutOfRange(BigDecimal weight) {
        return weight.signum() == 0 || weight.compareTo(BigDecimal.valueOf(100)) > 0;
    }
}
