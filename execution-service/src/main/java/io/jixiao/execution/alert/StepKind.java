package io.jixiao.execution.alert;

/// What happened to an alert.
public enum StepKind {
    /// Seen on the day of the checkpoint.
    PENDING,
    /// The day after the checkpoint it is still so; or seen later for the first time.
    OPENED,
    WORSENED,
    IMPROVED,
    CLEARED,
    SUPERSEDED
}
