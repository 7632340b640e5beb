package io.jixiao.target.intake;

/// How sure a reading is.
public enum Confidence {
    /// Printed where the form has it.
    CERTAIN,
    /// Follows from the layout; a look does no harm.
    LIKELY,
    /// Not understood; kept as printed, with a finding.
    UNSURE
}
