package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.Accounts;
import io.jixiao.kernel.DataScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/// What a person does about a parked event: have it tried again, or put it away with a reason.
@ApplicationScoped
public class SettleParked {

    /// What came of it.
    public sealed interface Result {
        record NotThere() implements Result {}

        record SettledBefore(ParkedEvent.State state) implements Result {}

        /// @param event as it stands now
        record Done(ParkedEvent event) implements Result {}
    }

    private final Transactions transactions;
    private final ParkedList list;
    private final ParkedEvents parked;
    private final Posting posting;
    private final Accounts accounts;
    private final Announcements announcements;
    private final RecordClock clock;

    SettleParked(
            Transactions transactions,
            ParkedList list,
            ParkedEvents parked,
            Posting posting,
            Accounts accounts,
            Announcements announcements,
            RecordClock clock) {
        this.transactions = transactions;
        this.list = list;
        this.parked = parked;
        this.posting = posting;
        this.accounts = accounts;
        this.announcements = announcements;
        this.clock = clock;
    }

    public Result release(EntryKey key, DataScope scope, LocalDate today) {
        return settle(key, scope, event -> posting.release(List.of(event), today));
    }

    public Result discard(EntryKey key, DataScope scope, String reason, String by) {
        return settle(
                key,
                scope,
                event -> {
                    accounts.revised(List.of(event.payment().account()));
                    parked.discarded(key, reason, by, clock.recordedAt());
                    announcements.spendingChanged(List.of(event.payment().account()));
                });
    }

    private interface Step {
        void take(ParkedEvent event);
    }

    private Result settle(EntryKey key, DataScope scope, Step step) {
        return transactions.committed(
                () -> {
                    var found = list.find(key, scope);
                    if (found.isEmpty()) {
                        return new Result.NotThere();
                    }
                    if (!found.get().isWaiting()) {
                        return new Result.SettledBefore(found.get().state());
                    }
                    step.take(found.get());
                    return list.find(key, scope)
                            .<Result>map(Result.Done::new)
                            .orElseGet(Result.NotThere::new);
                });
    }
}
