package io.jixiao.target.intake;

/// Why a reading is as sure as it is.
public enum Reason {
    /// Stands beside or below its label.
    PRINTED(Confidence.CERTAIN),
    /// The cell above covers this row (合并单元格).
    MERGED(Confidence.CERTAIN),
    /// Blank: the level above it is meant.
    INHERITED(Confidence.LIKELY),
    /// In one cell with its label.
    BESIDE_LABEL(Confidence.LIKELY),
    /// Found in the line above the table.
    UNIT_LINE(Confidence.CERTAIN),
    /// Not in the table; taken from the request or the rest of the file.
    GIVEN(Confidence.LIKELY),
    /// Blank money is 0 on the form.
    BLANK_IS_ZERO(Confidence.CERTAIN),
    /// Worked out by Excel; what it showed last.
    FORMULA(Confidence.LIKELY),
    /// Put together from several columns: sign, number, unit.
    COLUMNS(Confidence.LIKELY),
    /// A row 其中, named after the row it belongs to.
    SUB_ROW(Confidence.LIKELY),
    /// A threshold inside a sentence.
    SENTENCE(Confidence.LIKELY),
    /// One of several names in a line.
    SPLIT(Confidence.LIKELY),
    /// Not understood.
    NOT_UNDERSTOOD(Confidence.UNSURE);

    private final Confidence confidence;

    Reason(Confidence confidence) {
        this.confidence = confidence;
    }

    public Confidence confidence() {
        return confidence;
    }
}
