package io.jixiao.target.change;

/// One field that differs between two filled forms.
///
/// @param field stable name, `funding.budget`
/// @param pointer JSON pointer; of a row that is gone, into the form before
/// @param label the field's name on the form, Chinese
/// @param before as printed; blank where nothing stood
/// @param after as printed; blank where nothing stands
public record FieldChange(
        String field, String pointer, String label, String before, String after) {}
