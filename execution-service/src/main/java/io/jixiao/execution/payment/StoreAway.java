package io.jixiao.execution.payment;

/// The database cannot be reached; the batch stays with whoever sent it.
@SuppressWarnings("serial") // never serialised
public final class StoreAway extends RuntimeException {

    public StoreAway(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
