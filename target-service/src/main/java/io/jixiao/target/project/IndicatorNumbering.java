package io.jixiao.target.project;

import io.jixiao.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Gives indicators ids that outlive every edit: `01`, `02` in order of appearance, never reused.
///
/// Progress is reported against the id, so it must not move when rows are reordered or reworded.
///
/// @param last the highest number ever given in this target
public record IndicatorNumbering(List<Indicator> indicators, int last) {

    public IndicatorNumbering {
        indicators = List.copyOf(indicators);
    }

    public static IndicatorNumbering first(List<Indicator> wanted) {
        return new IndicatorNumbering(List.of(), 0).then(wanted);
    }

    /// A row that names its id keeps it; one that does not takes that of the row with the same
    /// three levels, or the next number.
    public IndicatorNumbering then(List<Indicator> wanted) {
        var taken = new HashSet<String>();
        for (var each : wanted) {
            if (!each.id().isEmpty()) {
                requireKnown(each.id());
                if (!taken.add(each.id())) {
                    throw RuleViolation.of("indicator.id-twice", "id", each.id());
                }
            }
        }
        var numbered = new ArrayList<Indicator>();
        int highest = last;
        for (var each : wanted) {
            var id = each.id().isEmpty() ? idOfSameRow(each, taken) : each.id();
            if (id.isEmpty()) {
                highest++;
                id = "%02d".formatted(highest);
            }
            taken.add(id);
            numbered.add(each.withId(id));
        }
        return new IndicatorNumbering(numbered, highest);
    }

    private String idOfSameRow(Indicator wanted, HashSet<String> taken) {
        return indicators.stream()
                .filter(each -> each.isSameRowAs(wanted) && !taken.contains(each.id()))
                .map(Indicator::id)
                .findFirst()
                .orElse("");
    }

    private void requireKnown(String id) {
        if (indicators.stream().noneMatch(each -> each.id().equals(id))) {
            throw RuleViolation.of("indicator.id-unknown", "id", id);
        }
    }
}
