package io.jixiao.evaluation.scoring;

import static io.jixiao.evaluation.Samples.nationalScheme;
import static io.jixiao.evaluation.Samples.row;
import static io.jixiao.evaluation.Samples.rules;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.arbitrary;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;

import io.jixiao.evaluation.scheme.RowRules.BeyondLimit;
import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.evaluation.scoring.Judgement.Judged;
import io.jixiao.evaluation.scoring.Scoring.Outcome.Scored;
import io.jixiao.evaluation.scoring.Table.Budget;
import io.jixiao.kernel.Expectation.Measured;
import io.jixiao.kernel.Expectation.Operator;
import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

@DisplayName("What holds for every row and every table")
class ScoringPropertiesTest {

    private static final Money BUDGET = Money.ofWanYuan("40.00");

    @Test
    void points_lie_between_0_and_the_weight() {
        qt().forAll(rowRules(), weights(), operators(), numbersInPairs())
                .check(
                        (rule, weight, operator, pair) -> {
                            var points = points(rule, weight, operator, pair.one(), pair.other());
                            return points.signum() >= 0 && points.compareTo(weight) <= 0;
                        });
    }

    @Test
    void reaching_more_never_scores_less_where_more_is_better() {
        qt().forAll(rowRules(), weights(), numbers(), numbersInPairs())
                .check(
                        (rule, weight, target, reached) ->
                                points(rule, weight, Operator.AT_LEAST, target, reached.less())
                                                .compareTo(
                                                        points(
                                                                rule,
                                                                weight,
                                                                Operator.AT_LEAST,
                                                                target,
                                                                reached.more()))
                                        <= 0);
    }

    @Test
    void reaching_more_never_scores_more_where_less_is_better() {
        qt().forAll(rowRules(), weights(), numbers(), numbersInPairs())
                .check(
                        (rule, weight, target, reached) ->
                                points(rule, weight, Operator.AT_MOST, target, reached.less())
                                                .compareTo(
                                                        points(
                                                                rule,
                                                                weight,
                                                                Operator.AT_MOST,
                                                                target,
                                                                reached.more()))
                                        >= 0);
    }

    @Test
    void strict_operators_score_as_their_twins() {
        qt().forAll(rowRules(), weights(), numbers(), numbers())
                .check(
                        (rule, weight, target, reached) ->
                                points(rule, weight, Operator.AT_LEAST, target, reached)
                                                .equals(
                                                        points(
                                                                rule,
                                                                weight,
                                                                Operator.MORE_THAN,
                                                                target,
                                                                reached))
                                        && points(rule, weight, Operator.AT_MOST, target, reached)
                                                .equals(
                                                        points(
                                                                rule,
                                                                weight,
                                                                Operator.LESS_THAN,
                                                                target,
                                                                reached)));
    }

    @Test
    void weights_add_up_to_exactly_100_for_any_shape_of_table() {
        qt().forAll(shapes(), arbitrary().pick(BUDGET, Money.ZERO))
                .check(
                        (levels, budget) -> {
                            var sheet = score(levels, budget, _ -> "1").sheet();
                            return sum(sheet, ExecutionPart.Scored::weight, Sheet.Line::weight)
                                                    .compareTo(Scheme.FULL)
                                            == 0
                                    && sheet.lines().stream()
                                            .allMatch(line -> line.weight().signum() >= 0);
                        });
    }

    @Test
    void the_total_is_the_sum_of_the_rounded_rows_and_lies_between_0_and_100() {
        qt().forAll(shapes(), numbers())
                .check(
                        (levels, reached) -> {
                            var scored = score(levels, BUDGET, _ -> reached.toPlainString());
                            var sum =
                                    sum(
                                            scored.sheet(),
                                            ExecutionPart.Scored::points,
                                            line -> ((Judged) line.judgement()).points());
                            return sum.equals(scored.total())
                                    && sum.signum() >= 0
                                    && sum.compareTo(Scheme.FULL) <= 0;
                        });
    }

    private static Scored score(
            List<String> levels, Money budget, Function<String, String> reached) {
        var rows =
                levels.stream()
                        .map(level -> row(level, "", "甲", "≥7", reached.apply(level)))
                        .toList();
        return (Scored)
                new Scoring(nationalScheme())
                        .score(new Table(new Budget(budget, budget, budget), rows));
    }

    private static BigDecimal sum(
            Sheet sheet,
            Function<ExecutionPart.Scored, BigDecimal> execution,
            Function<Sheet.Line, BigDecimal> line) {
        var first =
                sheet.execution() instanceof ExecutionPart.Scored scored
                        ? execution.apply(scored)
                        : BigDecimal.ZERO;
        return sheet.lines().stream().map(line).reduce(first, BigDecimal::add);
    }

    private static BigDecimal points(
            RowRule rule,
            BigDecimal weight,
            Operator operator,
            BigDecimal target,
            BigDecimal reached) {
        var reading =
                Reading.of(new Measured(operator, target, ""), new Actual.Measured(reached, ""));
        return rule.judge(weight, (Answer) reading).points();
    }

    private record Pair(BigDecimal one, BigDecimal other) {
        BigDecimal less() {
            return one.min(other);
        }

        BigDecimal more() {
            return one.max(other);
        }
    }

    private static Gen<RowRule> rowRules() {
        return arbitrary().enumValues(BeyondLimit.class).map(beyond -> new RowRule(rules(beyond)));
    }

    private static Gen<Operator> operators() {
        return arbitrary().enumValues(Operator.class);
    }

    private static Gen<BigDecimal> weights() {
        return longs().between(1, 10_000).map(hundredths -> BigDecimal.valueOf(hundredths, 2));
    }

    /// Around 0 and far from it, with decimals and without.
    private static Gen<BigDecimal> numbers() {
        return integers()
                .between(-200, 200)
                .map(number -> BigDecimal.valueOf(number, 1))
                .mix(
                        longs().between(-999_999_999_999L, 999_999_999_999L)
                                .map(number -> BigDecimal.valueOf(number, 3)));
    }

    private static Gen<Pair> numbersInPairs() {
        return numbers().zip(numbers(), Pair::new);
    }

    /// Any levels in any order, up to more rows than any real table has.
    private static Gen<List<String>> shapes() {
        return lists().of(arbitrary().pick("产出指标", "效益指标", "满意度指标", "成本指标")).ofSizeBetween(1, 120);
    }
}
