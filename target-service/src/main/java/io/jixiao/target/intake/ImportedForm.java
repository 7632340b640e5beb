package io.jixiao.target.intake;

import java.util.List;
import java.util.Optional;

/// One table and what became of it: codes and numbers, in no language.
///
/// @param target `13022523P00CXF810004P/2023` where there is a target now
/// @param projectCode as understood, or as printed; blank where none is
/// @param differences from the draft that was there, where there was one
/// @param remarks of the reading and of the quality rules, with their cells
public record ImportedForm(
        FormReading.Kind kind,
        String title,
        Place place,
        Optional<String> target,
        String projectCode,
        String name,
        Result result,
        List<Deviation> differences,
        List<Remark> remarks,
        List<ReadValue> values) {

    public ImportedForm {
        differences = List.copyOf(differences);
        remarks = List.copyOf(remarks);
        values = List.copyOf(values);
    }

    static ImportedForm of(
            FormReading form, Result result, List<Deviation> differences, List<Remark> remarks) {
        var draft = form.draft();
        return new ImportedForm(
                form.kind(),
                form.title(),
                form.place(),
                draft.filter(_ -> isThere(result)).map(each -> each.key().toString()),
                draft.map(each -> each.key().projectCode().value())
                        .orElseGet(() -> raw(form, "/projectCode")),
                draft.map(each -> each.project().name()).orElseGet(() -> raw(form, "/name")),
                result,
                differences,
                remarks,
                form.values());
    }

    private static boolean isThere(Result result) {
        return switch (result) {
            case CREATED, CHANGED, UNCHANGED, IN_REVIEW, APPROVED -> true;
            case NOT_STORED, OUTSIDE_SCOPE, CODE_TAKEN -> false;
        };
    }

    private static String raw(FormReading form, String field) {
        return form.values().stream()
                .filter(each -> each.field().equals(field))
                .map(ReadValue::raw)
                .findFirst()
                .orElse("");
    }
}
