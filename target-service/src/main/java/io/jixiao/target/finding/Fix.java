package io.jixiao.target.finding;

import java.util.List;

/// A mend that a machine can make (修改建议), one of those offered with a finding.
///
/// Nothing is ever taken out of a list by it, so that many can be made at once.
public record Fix(List<Change> changes) {

    public Fix {
        changes = List.copyOf(changes);
    }

    public static Fix of(String place, String value) {
        return new Fix(List.of(new Change(place, value)));
    }
}
