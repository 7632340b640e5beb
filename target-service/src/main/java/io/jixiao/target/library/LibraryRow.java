package io.jixiao.target.library;

import io.jixiao.kernel.Expectation;

/// A row of the form as it can be taken into a draft.
///
/// @param printed 指标值 to begin with; blank where a person has to set one
public record LibraryRow(
        String level1,
        String level2,
        String level3,
        String description,
        String printed,
        String basis) {

    public Expectation.Kind kind() {
        return Expectation.read(printed).kind();
    }
}
