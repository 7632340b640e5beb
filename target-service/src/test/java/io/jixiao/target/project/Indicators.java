package io.jixiao.target.project;

import io.jixiao.kernel.Expectation;
import java.math.BigDecimal;

/// Rows of the table as forms print them.
public final class Indicators {

    private Indicators() {}

    public static Indicator row(String level1, String level2, String level3, String printed) {
        return row(level1, level2, level3, printed, "0");
    }

    public static Indicator row(
            String level1, String level2, String level3, String printed, String weight) {
        return new Indicator(
                "",
                level1,
                level2,
                level3,
                level3,
                printed,
                Expectation.read(printed),
                "年初预算安排",
                new BigDecimal(weight));
    }
}
