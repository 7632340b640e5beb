package io.jixiao.execution.payment;

import io.jixiao.execution.commitment.ProjectKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Posts what waited for a project, in the transaction that opens its account.
@ApplicationScoped
public class ReleaseParked {

    private final ParkedEvents parked;
    private final Posting posting;

    ReleaseParked(ParkedEvents parked, Posting posting) {
        this.parked = parked;
        this.posting = posting;
    }

    public int forProject(ProjectKey project, Moment at) {
        var waiting = parked.waitingOn(List.of(project), Waiting.Reason.PROJECT);
        return waiting.isEmpty() ? 0 : posting.release(waiting, at);
    }
}
