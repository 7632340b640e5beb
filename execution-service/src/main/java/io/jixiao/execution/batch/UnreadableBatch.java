package io.jixiao.execution.batch;

import io.jixiao.execution.payment.Objection;
import java.util.List;

/// A body that is refused as a whole; nothing of it is posted.
@SuppressWarnings("serial") // never serialised
public final class UnreadableBatch extends RuntimeException {

    private final boolean tooLarge;
    private final List<Objection> objections;

    private UnreadableBatch(boolean tooLarge, List<Objection> objections) {
        super(objections.toString());
        this.tooLarge = tooLarge;
        this.objections = List.copyOf(objections);
    }

    public static UnreadableBatch broken(List<Objection> objections) {
        return new UnreadableBatch(false, objections);
    }

    public static UnreadableBatch broken(Objection objection) {
        return broken(List.of(objection));
    }

    public static UnreadableBatch tooLarge(Objection objection) {
        return new UnreadableBatch(true, List.of(objection));
    }

    public boolean isTooLarge() {
        return tooLarge;
    }

    public List<Objection> objections() {
        return objections;
    }
}
