package io.jixiao.target.intake;

import java.util.List;

/// One table and what became of it.
///
/// @param differences from the draft that was there, where there was one
/// @param remarks of the reading and of the quality rules, with their cells
public record ImportedForm(
        FormReading form, Result result, List<Difference> differences, List<Remark> remarks) {

    public ImportedForm {
        differences = List.copyOf(differences);
        remarks = List.copyOf(remarks);
    }
}
