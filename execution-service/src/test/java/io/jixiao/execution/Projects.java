package io.jixiao.execution;

import io.jixiao.execution.commitment.Checkpoint;
import io.jixiao.execution.commitment.PlanInForce;
import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.commitment.Standing;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The two published projects of unit 480002 in 2023, amounts in 万元 as the document prints them.
public final class Projects {

    public static final BudgetUnit UNIT = new BudgetUnit("130225000", "480002");

    private static final List<Month> CHECKPOINTS =
            List.of(Month.MARCH, Month.JUNE, Month.OCTOBER, Month.DECEMBER);

    private Projects() {}

    /// 城区工业聚集区基础设施维护: 40.00, plan 15 / 25 / 30 / 40.
    public static ProjectAccount parkUpkeep(String paid) {
        return account("13022523P004089100032", plan("40", "15", "25", "30", "40"), paid);
    }

    /// 招商经费: 20.00, plan 8 / 12 / 18 / 20.
    public static ProjectAccount investmentPromotion(String paid) {
        return account("13022523P00CXF810004P", plan("20", "8", "12", "18", "20"), paid);
    }

    public static ProjectAccount account(String code, PlanInForce plan, String paid) {
        return new ProjectAccount(
                ProjectKey.of(code, 2023),
                UNIT,
                "项目",
                plan,
                Money.ofWanYuan(paid),
                Money.ZERO,
                Money.ZERO,
                Optional.empty(),
                1,
                Standing.GREEN,
                false);
    }

    public static PlanInForce plan(String budget, String... cumulative) {
        var checkpoints = new ArrayList<Checkpoint>();
        for (int i = 0; i < cumulative.length; i++) {
            checkpoints.add(
                    new Checkpoint(
                            FiscalYear.of(2023).endOf(CHECKPOINTS.get(i)),
                            Money.ofWanYuan(cumulative[i])));
        }
        return new PlanInForce(1, Money.ofWanYuan(budget), checkpoints);
    }

    public static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
