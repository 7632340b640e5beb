package io.jixiao.target.lint;

import io.jixiao.kernel.Percentage;
import io.jixiao.target.project.Indicator;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds what too many rows of a table have in common.
final class Sameness {

    /// Two rows may well have the same value.
    private static final int FEWEST_ROWS = 3;

    private Sameness() {}

    /// What stands in more than the given share of the rows, with their number. Blanks are not
    /// counted as the same.
    static Optional<Entry<String, Long>> mostCommon(
            List<Indicator> rows, Function<Indicator, String> text, Percentage share) {
        return rows.stream()
                .map(text)
                .filter(each -> !each.isBlank())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Entry.<String, Long>comparingByValue().thenComparing(Entry.comparingByKey()))
                .filter(most -> most.getValue() >= FEWEST_ROWS)
                .filter(
                        most ->
                                most.getValue() * Percentage.WHOLE.basisPoints()
                                        > rows.size() * share.basisPoints());
    }
}
