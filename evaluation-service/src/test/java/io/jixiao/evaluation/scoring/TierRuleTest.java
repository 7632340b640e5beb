package io.jixiao.evaluation.scoring;

import static io.jixiao.evaluation.Samples.decimal;
import static io.jixiao.evaluation.Samples.rules;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.evaluation.scheme.RowRules.BeyondLimit;
import io.jixiao.evaluation.scheme.RowRules.Tier;
import io.jixiao.evaluation.scoring.Judgement.Judged;
import io.jixiao.kernel.RuleViolation;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Points of an indicator in words, by its tier, domain rules 5.2")
class TierRuleTest {

    private final RowRule rule = new RowRule(rules(BeyondLimit.LINEAR));

    @ParameterizedTest(name = "W 10, {0}: {1} points are accepted")
    @CsvSource({
        "ACHIEVED, 10.00",
        "ACHIEVED, 8.00",
        "PARTLY, 7.99",
        "PARTLY, 6.00",
        "MISSED, 5.99",
        "MISSED, 0.00"
    })
    void take_points_inside_the_tier(Tier tier, String points) {
        assertThat(inTier("10", tier, points).points()).isEqualTo(decimal(points));
    }

    @ParameterizedTest(name = "W 10, {0}: {1} points are refused")
    @CsvSource({
        "ACHIEVED, 10.01",
        "ACHIEVED, 7.99",
        "PARTLY, 8.00",
        "PARTLY, 5.99",
        "MISSED, 6.00"
    })
    void refuse_points_outside_the_tier(Tier tier, String points) {
        assertThatThrownBy(() -> inTier("10", tier, points))
                .isInstanceOf(RuleViolation.class)
                .hasMessageContaining("tier.points-outside");
    }

    @ParameterizedTest(name = "W {0}, {1} without points: {2}, {3}")
    @CsvSource({
        "10, ACHIEVED, 10.00, []",
        "10, PARTLY, 6.00, [POINTS_NOT_CHOSEN]",
        "12.49, PARTLY, 7.50, [POINTS_NOT_CHOSEN]",
        "10, MISSED, 0.00, [POINTS_NOT_CHOSEN]"
    })
    void without_points_count_what_the_scheme_says_and_are_flagged(
            String weight, Tier tier, String points, String flags) {
        var judged = rule.judge(decimal(weight), new Answer.InTier(tier, Optional.empty()));
        assertThat(judged.points()).isEqualTo(decimal(points));
        assertThat(judged.flags()).hasToString(flags);
    }

    private Judged inTier(String weight, Tier tier, String points) {
        return rule.judge(decimal(weight), new Answer.InTier(tier, Optional.of(decimal(points))));
    }
}
