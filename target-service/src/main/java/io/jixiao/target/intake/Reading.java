package io.jixiao.target.intake;

import java.util.List;
import java.util.Optional;

/// What was read from one file.
///
/// @param goals part one, where the file has it
/// @param remarks about the file as a whole, and what belongs to no table
public record Reading(
        Document document,
        Optional<GoalsReading> goals,
        List<FormReading> forms,
        List<Remark> remarks) {

    public Reading {
        forms = List.copyOf(forms);
        remarks = List.copyOf(remarks);
    }
}
