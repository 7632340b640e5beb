package io.jixiao.target.plan;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;

/// Rows as forms print them: 3月底 · 6月底 · 10月底 · 12月底 of 2023.
public final class Plans {

    public static final FiscalYear YEAR = FiscalYear.of(2023);

    private static final List<Month> MONTHS =
            List.of(Month.MARCH, Month.JUNE, Month.OCTOBER, Month.DECEMBER);
    private static final String HEADING = "资金支出计划（%）";

    private Plans() {}

    /// 园区基础设施维护及企业服务费, budget 40.00 万元.
    public static PlanRow infrastructureMaintenance() {
        return row("15.00", "25.00", "30.00", "40.00");
    }

    /// 招商经费, budget 20.00 万元.
    public static PlanRow investmentPromotion() {
        return row("8.00", "12.00", "18.00", "20.00");
    }

    public static PlanRow row(String... printed) {
        return headed(HEADING, printed);
    }

    public static PlanRow headed(String heading, String... printed) {
        var cells = new ArrayList<PlanCell>();
        for (int i = 0; i < printed.length; i++) {
            cells.add(new PlanCell(YEAR.endOf(MONTHS.get(i)), printed[i]));
        }
        return new PlanRow(heading, cells, new PlanAnswer.NotGiven());
    }

    public static PlanRow answered(Way way, PlanRow row) {
        return new PlanRow(row.heading(), row.cells(), new PlanAnswer.Given(way));
    }

    public static Money wanYuan(String amount) {
        return Money.ofWanYuan(amount);
    }
}
