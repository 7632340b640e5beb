package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.commitment.WaitingEvents;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/// Posts what waited for a project, in the transaction that opens its account.
@ApplicationScoped
public class ReleaseParked implements WaitingEvents {

    private final ParkedEvents parked;
    private final Posting posting;
    private final Announcements announcements;

    ReleaseParked(ParkedEvents parked, Posting posting, Announcements announcements) {
        this.parked = parked;
        this.posting = posting;
        this.announcements = announcements;
    }

    /// The account is announced even when nothing waited: nothing paid is a fact, too.
    @Override
    public void projectOpened(ProjectKey project, LocalDate businessDate) {
        announcements.spendingChanged(List.of(project));
        var waiting = parked.waitingOn(List.of(project), Waiting.Reason.PROJECT);
        if (!waiting.isEmpty()) {
            posting.release(waiting, businessDate);
        }
    }
}
