package io.jixiao.execution.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Releases what still waits although what it waits for has come.
///
/// An event and what it waits for are decided under the same locks only where they name the same
/// project. A refund of another project may be put to wait in the very moment in which its payment
/// is posted: neither of the two sees the other.
@ApplicationScoped
public class SweepParked {

    /// @param last looked at; empty when everything that waits has been
    /// @param released tried again, whatever came of it
    /// @param failed could not even be tried: they are again when their turn comes
    public record Swept(Optional<ParkedList.Place> last, int released, List<Failed> failed) {}

    public record Failed(EntryKey key, RuntimeException failure) {}

    private final ParkedList list;
    private final Transactions transactions;
    private final Posting posting;

    SweepParked(ParkedList list, Transactions transactions, Posting posting) {
        this.list = list;
        this.transactions = transactions;
        this.posting = posting;
    }

    /// One round's worth, a transaction for each event to be tried again.
    ///
    /// @param after where the last sweep ended
    ///
    /// @throws StoreAway when the database cannot be reached
    public Swept sweep(Optional<ParkedList.Place> after, int limit, LocalDate today) {
        var looked = list.looked(after, limit);
        var overlooked =
                looked.stream()
                        .filter(ParkedList.Looked::causeGone)
                        .map(ParkedList.Looked::event)
                        .toList();
        var failed = overlooked.stream().flatMap(event -> tried(event, today).stream()).toList();
        var last =
                looked.size() < limit
                        ? Optional.<ParkedList.Place>empty()
                        : Optional.of(ParkedList.Place.of(looked.getLast().event()));
        return new Swept(last, overlooked.size() - failed.size(), failed);
    }

    private Optional<Failed> tried(ParkedEvent event, LocalDate today) {
        try {
            transactions.committed(() -> posting.release(List.of(event), today));
            return Optional.empty();
        } catch (StoreAway away) {
            throw away;
        } catch (RuntimeException failure) {
            return Optional.of(new Failed(event.key(), failure));
        }
    }
}
