package io.jixiao.target.lint;

import io.jixiao.kernel.FiscalYear;
import java.time.Instant;

/// A rule set on file: for which place, from which year on, why, and by whom.
///
/// @param division what the codes of the places it is for begin with; empty for everywhere
/// @param by subject of the person
public record RuleSetEdition(
        String division,
        FiscalYear fromYear,
        RuleSet rules,
        String reason,
        String by,
        String byName,
        Instant at) {

    public RuleSetEdition numbered(int version) {
        return new RuleSetEdition(
                division, fromYear, rules.numbered(version), reason, by, byName, at);
    }
}
