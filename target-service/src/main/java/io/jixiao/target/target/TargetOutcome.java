package io.jixiao.target.target;

/// What came of an attempt to change a target.
public sealed interface TargetOutcome {

    record Done(Target target) implements TargetOutcome {}

    /// The same request came before: nothing happened again.
    record Replayed(Target target) implements TargetOutcome {}

    /// Not there, or not to be seen.
    record Absent() implements TargetOutcome {}

    /// Changed by somebody else meanwhile.
    record Stale(long revision) implements TargetOutcome {}

    record Refused(Refusal why) implements TargetOutcome {}
}
