package io.jixiao.evaluation.scheme;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// 指标框架: the first levels (一级指标) and what each weighs.
///
/// Frame A is 产出 50, 效益 30, 满意度 10; frame B has 成本 as a first level of its own.
public record Frame(String name, List<Level> levels) {

    public Frame {
        levels = List.copyOf(levels);
    }

    /// @param name without the suffix 指标
    /// @param heir the level that takes this weight over where a table lacks this level
    public record Level(String name, BigDecimal weight, Optional<String> heir) {}

    public boolean knows(Collection<String> names) {
        return levels.stream().map(Level::name).toList().containsAll(names);
    }

    public BigDecimal total() {
        return levels.stream().map(Level::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
