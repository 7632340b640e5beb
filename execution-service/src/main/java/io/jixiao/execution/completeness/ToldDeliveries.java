package io.jixiao.execution.completeness;

import io.jixiao.execution.commitment.ProjectKey;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What readers have been told of completeness, as a store. In the caller's transaction.
public interface ToldDeliveries {

    /// A move on its way to the readers.
    ///
    /// @param last the account looked at last; empty at the beginning
    record Telling(String mofDivCode, DeliveryMove move, Optional<Place> last) {}

    /// An account among those of its division.
    record Place(String unitCode, ProjectKey key) {}

    /// An account, and the day of its last payment.
    record Figure(Place place, Optional<LocalDate> lastEffectiveOn) {}

    /// Takes away which divisions may have moved, each named once; an empty name is every division.
    /// Nothing while another replica does so.
    List<String> takeMoved(int limit);

    /// Has every division with an account looked at.
    void lookAtAll();

    /// Locked; empty completeness where nothing was told before.
    ToldDelivery locked(String mofDivCode);

    /// As it is now, not as it is remembered.
    Optional<LocalDate> completeThrough(String mofDivCode);

    /// Begins the telling, as soon as no replica remembers how it was before.
    void begin(ToldDelivery told);

    /// One to go on with, locked; those another replica is at are left to it.
    Optional<Telling> due();

    /// The next accounts of its division.
    List<Figure> next(Telling telling, int limit);

    void advance(String mofDivCode, Place last);

    void finish(String mofDivCode);
}
