package io.jixiao.target.intake;

/// Ends the transaction of a dry run, so that nothing of it stays.
@SuppressWarnings("serial") // never serialised
final class Rehearsed extends RuntimeException {

    private final transient Object outcome;

    Rehearsed(Object outcome) {
        super("a dry run is taken back", null, false, false);
        this.outcome = outcome;
    }

    Object outcome() {
        return outcome;
    }
}
