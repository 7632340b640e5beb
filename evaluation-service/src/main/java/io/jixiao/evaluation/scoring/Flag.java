package io.jixiao.evaluation.scoring;

/// What a person must look at beside the points of a row; the points stay as they are.
public enum Flag {
    /// 超额完成: reached 1.3 times the expectation or more; needs a reason.
    OVER_ACHIEVED("row.over-achieved"),
    /// `=100` and more was reached.
    ABOVE_EXACT("row.above-exact"),
    /// A proportion of a negative number means nothing: all or nothing.
    NEGATIVE_TARGET("row.negative-target"),
    /// The tier is known, the points inside it are nobody's choice yet.
    POINTS_NOT_CHOSEN("row.points-not-chosen"),
    /// The scheme lets a row below its gate score nothing.
    BELOW_GATE("row.below-gate"),
    /// Finished, but after the date.
    LATE("row.late"),
    /// 不适用: a reviewer agreed, the weight went to others.
    NOT_APPLICABLE("row.not-applicable");

    private final String code;

    Flag(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
