package io.jixiao.evaluation.scoring;

import java.util.regex.Pattern;

/// 一级, 二级 and 三级指标 of a row, as printed.
public record Levels(String level1, String level2, String level3) {

    private static final Pattern DECORATION = Pattern.compile("\\s+|[（(][^）)]*[）)]|指标(?=$|[（(])");

    /// `产出指标(50分)` is 产出 to the scheme.
    public String first() {
        return DECORATION.matcher(level1).replaceAll("");
    }
}
