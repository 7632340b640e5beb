package io.jixiao.execution.completeness;

import io.jixiao.execution.commitment.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/// Tells the readers of spending when a figure became final, or ceased to be, without a payment.
///
/// A look finds the divisions that moved; their accounts are told some at a time. Where the telling
/// stands is kept with what was told: whoever is killed, another goes on after the last one told.
@ApplicationScoped
public class TellDeliveries {

    private static final int LOOKED_AT_ONCE = 200;

    private final ToldDeliveries deliveries;
    private final Accounts accounts;
    private final SpendingReaders readers;

    TellDeliveries(ToldDeliveries deliveries, Accounts accounts, SpendingReaders readers) {
        this.deliveries = deliveries;
        this.accounts = accounts;
        this.readers = readers;
    }

    /// One transaction.
    ///
    /// @return whether there may be more to look at
    @Transactional
    public boolean look() {
        var moved = new TreeSet<>(deliveries.takeMoved(LOOKED_AT_ONCE));
        boolean more = !moved.isEmpty();
        if (moved.remove("")) {
            deliveries.lookAtAll();
        }
        moved.forEach(this::look);
        return more;
    }

    private void look(String mofDivCode) {
        var told = deliveries.locked(mofDivCode);
        var now = told.seen(deliveries.completeThrough(mofDivCode));
        if (!now.equals(told)) {
            deliveries.begin(now);
        }
    }

    /// One transaction: the next accounts of one division.
    ///
    /// @return how many were looked at; empty when there is nothing to tell
    @Transactional
    public OptionalInt tell(int atOnce) {
        var due = deliveries.due();
        if (due.isEmpty()) {
            return OptionalInt.empty();
        }
        var telling = due.get();
        var figures = deliveries.next(telling, atOnce);
        tell(telling.move(), figures);
        if (figures.size() < atOnce) {
            deliveries.finish(telling.mofDivCode());
        } else {
            deliveries.advance(telling.mofDivCode(), figures.getLast().place());
        }
        return OptionalInt.of(figures.size());
    }

    private void tell(DeliveryMove move, List<ToldDeliveries.Figure> figures) {
        var concerned =
                figures.stream()
                        .filter(
                                figure ->
                                        move.concerns(
                                                figure.place().key().year(),
                                                figure.lastEffectiveOn()))
                        .map(figure -> figure.place().key())
                        .toList();
        accounts.revised(concerned);
        readers.completenessMoved(concerned);
    }
}
