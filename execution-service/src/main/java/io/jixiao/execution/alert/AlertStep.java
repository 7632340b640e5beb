package io.jixiao.execution.alert;

/// One step in the life of an alert, and the alert as it was after it.
///
/// @param number 1, 2, … over all episodes
/// @param episode 1, then one more with each relapse
public record AlertStep(
        int number, StepKind kind, int episode, Level level, AlertState state, Grounds grounds) {

    static AlertStep first(StepKind kind, Level level, AlertState state, Grounds grounds) {
        return new AlertStep(1, kind, 1, level, state, grounds);
    }

    AlertStep next(StepKind kind, Level level, AlertState state, Grounds grounds) {
        return new AlertStep(number + 1, kind, episode, level, state, grounds);
    }

    AlertStep relapse(StepKind kind, Level level, AlertState state, Grounds grounds) {
        return new AlertStep(number + 1, kind, episode + 1, level, state, grounds);
    }
}
