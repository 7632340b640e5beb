package io.jixiao.target.target.rest;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.target.Grade;
import io.jixiao.target.target.Review;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ReviewRequest",
        description = "审核: agree, or return with an opinion; the finance bureau gives a grade",
        requiredProperties = "decision")
public record ReviewRequest(
        @Nullable
                @Schema(
                        enumeration = {"AGREE", "RETURN"},
                        examples = "AGREE")
                String decision,
        @Nullable
                @Schema(
                        description =
                                "审核等级, by the finance bureau only; 中 must be returned, 差 blocks",
                        enumeration = {"优", "良", "中", "差"},
                        examples = "优")
                String grade,
        @Nullable
                @Schema(
                        description = "审核意见; needed when returning",
                        maxLength = 2000,
                        examples = "目标明确，同意上报")
                String opinion,
        @Nullable @Schema(description = "对单个指标的意见: opinions on single indicators", maxItems = 200)
                List<@Nullable OnIndicator> indicators) {

    private static final int MOST_INDICATORS = 200;

    @Schema(name = "IndicatorOpinion", description = "对一个指标的意见")
    public record OnIndicator(
            @Nullable @Schema(description = "指标编号", examples = "03") String indicatorId,
            @Nullable @Schema(description = "意见", maxLength = 2000, examples = "指标值偏低，请说明依据")
                    String opinion) {}

    private static final int LONGEST_OPINION = 2000;

    /// Throws one 422 with everything that is wrong.
    Review toReview() {
        var faults = new Faults();
        var fields = new Fields(faults);
        var decided = fields.choice("/decision", decision, Review.Decision.class);
        var judged = faults.optional("/grade", grade, ReviewRequest::gradeOf);
        var said = fields.optionalText("/opinion", opinion, LONGEST_OPINION);
        var onIndicators = onIndicators(faults);
        faults.throwIfAny();
        if (decided == null) {
            throw new IllegalStateException("a missing decision was not noted");
        }
        return new Review(decided, judged == null ? Grade.NONE : judged, said, onIndicators);
    }

    private Map<String, String> onIndicators(Faults faults) {
        var fields = new Fields(faults);
        var opinions = new TreeMap<String, String>();
        var given = fields.list("/indicators", indicators, MOST_INDICATORS);
        for (int i = 0; i < given.size(); i++) {
            var each = given.get(i);
            var place = "/indicators/" + i;
            var id =
                    fields.text(place + "/indicatorId", each == null ? null : each.indicatorId, 10);
            var text =
                    fields.text(
                            place + "/opinion",
                            each == null ? null : each.opinion,
                            LONGEST_OPINION);
            if (id != null && text != null && opinions.put(id, text) != null) {
                faults.add(Fault.at(place + "/indicatorId", "indicator.id-twice", "id", id));
            }
        }
        return opinions;
    }

    private static Grade gradeOf(String printed) {
        return Grade.ofPrinted(printed.strip())
                .orElseThrow(
                        () ->
                                RuleViolation.of(
                                        "field.choice", "given", printed, "choices", "优, 良, 中, 差"));
    }
}
