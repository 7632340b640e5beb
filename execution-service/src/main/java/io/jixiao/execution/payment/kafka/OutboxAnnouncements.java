package io.jixiao.execution.payment.kafka;

import io.jixiao.contracts.TopicNames;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.completeness.SpendingReaders;
import io.jixiao.execution.payment.Announcements;
import io.jixiao.execution.payment.Spending;
import io.jixiao.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/// One outbox row for all the projects of a batch.
@ApplicationScoped
class OutboxAnnouncements implements Announcements, SpendingReaders {

    private final Outbox outbox;
    private final SpendingFeed feed;

    OutboxAnnouncements(Outbox outbox, SpendingFeed feed) {
        this.outbox = outbox;
        this.feed = feed;
    }

    @Override
    public void spendingChanged(Collection<ProjectKey> projects) {
        outbox.stateChanged(
                TopicNames.SPENDING, projects.stream().map(ProjectKey::toString).toList());
    }

    @Override
    public void spendingChanged(List<Spending> spending) {
        outbox.stateChanged(
                TopicNames.SPENDING,
                spending.stream().map(each -> each.key().toString()).toList(),
                () -> feed.events(spending));
    }

    @Override
    public void completenessMoved(Collection<ProjectKey> projects) {
        spendingChanged(projects);
    }
}
