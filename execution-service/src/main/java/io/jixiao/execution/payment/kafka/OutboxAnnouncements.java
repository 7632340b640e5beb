package io.jixiao.execution.payment.kafka;

import io.jixiao.contracts.TopicNames;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.completeness.SpendingReaders;
import io.jixiao.execution.payment.Announcements;
import io.jixiao.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/// One outbox row for all the projects of a batch.
@ApplicationScoped
class OutboxAnnouncements implements Announcements, SpendingReaders {

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void spendingChanged(Collection<ProjectKey> projects) {
        outbox.stateChanged(
                TopicNames.SPENDING, projects.stream().map(ProjectKey::toString).toList());
    }

    @Override
    public void completenessMoved(Collection<ProjectKey> projects) {
        spendingChanged(projects);
    }
}
