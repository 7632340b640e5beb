package io.jixiao.execution.alert;

import java.time.LocalDate;

/// `6月30日`, as the sentences of alerts say it: an alert belongs to a fiscal year, so the year is
/// left out.
public final class ChineseDate {

    private ChineseDate() {}

    public static String of(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
