package io.jixiao.target.target.rest;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.target.Grade;
import io.jixiao.target.target.Review;
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
                String opinion) {

    private static final int LONGEST_OPINION = 2000;

    /// Throws one 422 with everything that is wrong.
    Review toReview() {
        var faults = new Faults();
        var fields = new Fields(faults);
        var decided = fields.choice("/decision", decision, Review.Decision.class);
        var judged = faults.optional("/grade", grade, ReviewRequest::gradeOf);
        var said = fields.optionalText("/opinion", opinion, LONGEST_OPINION);
        faults.throwIfAny();
        if (decided == null) {
            throw new IllegalStateException("a missing decision was not noted");
        }
        return new Review(decided, judged == null ? Grade.NONE : judged, said);
    }

    private static Grade gradeOf(String printed) {
        return Grade.ofPrinted(printed.strip())
                .orElseThrow(
                        () ->
                                RuleViolation.of(
                                        "field.choice", "given", printed, "choices", "优, 良, 中, 差"));
    }
}
