package io.jixiao.target.lint.rest;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Percentage;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.lint.Catalogue;
import io.jixiao.target.lint.RuleSet;
import io.jixiao.target.lint.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "LintRuleSetRequest",
        description = "质量审核规则集; what is left out is as shipped",
        requiredProperties = {"division", "fromYear", "reason"})
public record RuleSetRequest(
        @Nullable
                @Schema(
                        description =
                                "财政区划, or its first 2, 4 or 6 digits: a province, a city, a county;"
                                        + " empty for everywhere",
                        pattern = RuleSetRequest.DIVISION_PATTERN,
                        examples = "130225000")
                String division,
        @Nullable @Schema(description = "预算年度 it counts from", minimum = "2000", maximum = "2099")
                Integer fromYear,
        @Nullable
                @Schema(
                        description = "BLOCKING, WARNING, INFO or OFF by code of the finding",
                        examples = "{\"indicator.cost-at-least\": \"BLOCKING\"}")
                Map<String, @Nullable String> weights,
        @Nullable
                @Schema(
                        description = "预算执行率分值: what of the 100 points the rows do not have",
                        pattern = RuleSetRequest.POINTS_PATTERN,
                        examples = "10")
                String executionPoints,
        @Nullable
                @Schema(
                        description = "a value in more than this share of the rows is everywhere",
                        minimum = "1",
                        maximum = "100")
                Integer sameInMoreThanPercent,
        @Nullable
                @Schema(
                        description = "from which share of the target on a row is over-achieved",
                        minimum = "101",
                        maximum = "1000")
                Integer overAchievedFromPercent,
        @Nullable @Schema(description = "不可衡量的词语", maxItems = 200)
                List<@Nullable String> vagueWords,
        @Nullable @Schema(description = "可以超过 100% 的词语, such as 增长率", maxItems = 200)
                List<@Nullable String> growthWords,
        @Nullable @Schema(description = "依据或理由", maxLength = 1000) String reason) {

    static final String DIVISION_PATTERN = "^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9})?$";
    static final String POINTS_PATTERN = "^[0-9]{1,2}(\\.[0-9]{1,2})?$";

    private static final Pattern DIVISION = Pattern.compile(DIVISION_PATTERN);
    private static final Pattern POINTS = Pattern.compile(POINTS_PATTERN);
    private static final int MOST_WORDS = 200;
    private static final int LONGEST_WORD = 20;
    private static final int LONGEST_REASON = 1000;

    /// Where and from when, and why.
    record Read(String division, FiscalYear fromYear, RuleSet rules, String reason) {}

    /// Throws one 422 with everything that is wrong.
    Read read() {
        var faults = new Faults();
        var where = division == null ? "" : division.strip();
        if (!DIVISION.matcher(where).matches()) {
            faults.add(Fault.at("/division", "lint-rules.division-form", "given", where));
        }
        var year = faults.required("/fromYear", fromYear, FiscalYear::of);
        var why = new Fields(faults).text("/reason", reason, LONGEST_REASON);
        var shipped = RuleSet.AS_SHIPPED;
        var byCode = weights(faults);
        var points = faults.optional("/executionPoints", executionPoints, RuleSetRequest::points);
        var same = share("/sameInMoreThanPercent", sameInMoreThanPercent, 1, 100, faults);
        var over = share("/overAchievedFromPercent", overAchievedFromPercent, 101, 1000, faults);
        var vague = words("/vagueWords", vagueWords, shipped.vagueWords(), faults);
        var growth = words("/growthWords", growthWords, shipped.growthWords(), faults);
        faults.throwIfAny();
        if (year == null || why == null) {
            throw new IllegalStateException("a missing field was not noted");
        }
        return new Read(
                where,
                year,
                new RuleSet(
                        0,
                        byCode,
                        points == null ? shipped.executionPoints() : points,
                        same == null ? shipped.sameInMoreThan() : same,
                        over == null ? shipped.overAchievedFrom() : over,
                        vague,
                        growth),
                why);
    }

    private Map<String, Weight> weights(Faults faults) {
        var fields = new Fields(faults);
        var read = new LinkedHashMap<String, Weight>();
        (weights == null ? Map.<String, @Nullable String>of() : weights)
                .forEach(
                        (code, given) -> {
                            var place = "/weights/" + code;
                            if (!Catalogue.ADJUSTABLE.contains(code)) {
                                faults.add(
                                        Fault.at(place, "lint-rules.code-unknown", "code", code));
                                return;
                            }
                            var weight = fields.choice(place, given, Weight.class);
                            if (weight != null) {
                                read.put(code, weight);
                            }
                        });
        return read;
    }

    private static List<String> words(
            String place,
            @Nullable List<@Nullable String> given,
            List<String> shipped,
            Faults faults) {
        if (given == null) {
            return shipped;
        }
        var fields = new Fields(faults);
        var words = new ArrayList<String>();
        var all = fields.list(place, given, MOST_WORDS);
        for (int i = 0; i < all.size(); i++) {
            var word = fields.text(place + "/" + i, all.get(i), LONGEST_WORD);
            if (word != null) {
                words.add(word);
            }
        }
        return words;
    }

    private static @Nullable Percentage share(
            String place, @Nullable Integer given, int lowest, int highest, Faults faults) {
        return faults.optional(
                place,
                given,
                percent -> {
                    if (percent < lowest || percent > highest) {
                        throw RuleViolation.of(
                                "lint-rules.share-range",
                                "given",
                                percent,
                                "lowest",
                                lowest,
                                "highest",
                                highest);
                    }
                    return Percentage.of(percent);
                });
    }

    private static BigDecimal points(String given) {
        if (!POINTS.matcher(given).matches()) {
            throw RuleViolation.of("lint-rules.points-range", "given", given);
        }
        return new BigDecimal(given);
    }
}
