package io.jixiao.evaluation.scoring;

/// 一级, 二级 and 三级指标 of a row, as printed.
public record Levels(String level1, String level2, String level3) {}
