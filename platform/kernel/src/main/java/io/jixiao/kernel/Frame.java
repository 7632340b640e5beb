package io.jixiao.kernel;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// 指标框架: the first levels (一级指标) and what each weighs.
public record Frame(String name, List<Level> levels) {

    private static final Pattern DECORATION =
            Pattern.compile("[\\p{Z}\\p{C}]+|[（(][^）)]{0,40}[）)]|指标(?=$|[\\p{Z}\\p{C}（(])");

    /// 财预〔2020〕10号: 产出 50, 效益 30, 满意度 10; since 财预〔2021〕101号 also with 成本 as a first level of
    /// its own. What 预算执行率 weighs is beside them.
    public static final List<Frame> NATIONAL =
            List.of(
                    new Frame(
                            "A",
                            List.of(
                                    level("产出", 50, ""),
                                    level("效益", 30, ""),
                                    level("满意度", 10, "效益"))),
                    new Frame(
                            "B",
                            List.of(
                                    level("成本", 20, ""),
                                    level("产出", 40, ""),
                                    level("效益", 20, ""),
                                    level("满意度", 10, "效益"))));

    /// What the rows of a national frame share; the rest to 100 is 预算执行率.
    public static final BigDecimal NATIONAL_ROWS = BigDecimal.valueOf(90);

    /// How else the levels are named.
    private static final Map<String, String> ALIASES = Map.of("服务对象满意度", "满意度", "效果", "效益");

    public Frame {
        levels = List.copyOf(levels);
    }

    /// @param name without the suffix 指标
    /// @param heir the level that takes this weight over where a table lacks this level
    public record Level(String name, BigDecimal weight, Optional<String> heir) {}

    /// Of several frames the first that knows all first levels of a table.
    public static Optional<Frame> of(Collection<String> levels, List<Frame> frames) {
        return frames.stream().filter(frame -> frame.knows(levels)).findFirst();
    }

    /// `产出指标(50分)` is 产出.
    public static String levelName(String printed) {
        var bare = DECORATION.matcher(printed).replaceAll("");
        return ALIASES.getOrDefault(bare, bare);
    }

    public boolean knows(Collection<String> names) {
        return levels.stream().map(Level::name).toList().containsAll(names);
    }

    public BigDecimal total() {
        return levels.stream().map(Level::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Level level(String name, long weight, String heir) {
        return new Level(
                name,
                BigDecimal.valueOf(weight),
                heir.isEmpty() ? Optional.empty() : Optional.of(heir));
    }
}
