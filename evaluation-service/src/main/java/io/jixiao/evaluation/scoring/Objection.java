package io.jixiao.evaluation.scoring;

import io.jixiao.kernel.RuleViolation;

/// One reason why a table cannot be scored at all.
///
/// @param place in the table: `/rows/3/weight`, `/budget/executed`, empty for the whole
public record Objection(String place, RuleViolation violation) {

    static Objection atRow(int row, String field, RuleViolation violation) {
        return new Objection("/rows/" + row + "/" + field, violation);
    }
}
