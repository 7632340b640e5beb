package io.jixiao.evaluation;

import io.jixiao.evaluation.evidence.ApprovedTarget;
import io.jixiao.evaluation.evidence.ApprovedTarget.Indicator;
import io.jixiao.evaluation.evidence.ApprovedTarget.Version;
import io.jixiao.evaluation.evidence.KeepEvidence;
import io.jixiao.evaluation.evidence.Progress;
import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.evaluation.evidence.Spending;
import io.jixiao.evaluation.scoring.Actual;
import io.jixiao.evaluation.scoring.Levels;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// Small projects of one indicator each: 招商活动次数 ≥10, of which project n reached n.
public record Projects(KeepEvidence keep, int year) {

    public static final BudgetUnit PARK = new BudgetUnit("130225000", "480002");
    public static final BudgetUnit OTHER_COUNTY = new BudgetUnit("130224000", "480002");

    /// Project codes in this order.
    public void known(BudgetUnit unit, int from, int to) {
        for (int number = from; number <= to; number++) {
            target(unit, number);
            keep.spending(
                    List.of(
                            new Spending(
                                    key(number),
                                    1,
                                    Money.ofWanYuan("10.00"),
                                    Optional.empty(),
                                    false)));
            reached(number, Integer.toString(number));
        }
    }

    public void target(BudgetUnit unit, int number) {
        var version =
                new Version(
                        1,
                        FiscalYear.of(year).firstDay(),
                        Money.ofWanYuan("10.00"),
                        Money.ofWanYuan("10.00"),
                        List.of(
                                new Indicator(
                                        "01",
                                        new Levels("产出指标", "数量指标", "招商活动次数"),
                                        "≥10次",
                                        Expectation.read("≥10次"),
                                        Optional.empty())));
        keep.targets(
                List.of(
                        new ApprovedTarget(
                                key(number), unit, "单位", "项目" + number, false, List.of(version))));
    }

    public void reached(int number, String value) {
        keep.progress(
                List.of(
                        new Progress(
                                key(number),
                                "01",
                                1,
                                year + "-12",
                                new Actual.Measured(new BigDecimal(value), ""))));
    }

    public ProjectKey key(int number) {
        return ProjectKey.of(code(number), year);
    }

    public static String code(int number) {
        return "13022520P%012d".formatted(number);
    }
}
