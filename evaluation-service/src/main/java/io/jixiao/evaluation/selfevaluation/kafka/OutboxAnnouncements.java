package io.jixiao.evaluation.selfevaluation.kafka;

import io.jixiao.contracts.TopicNames;
import io.jixiao.evaluation.evidence.ProjectKey;
import io.jixiao.evaluation.selfevaluation.Announcements;
import io.jixiao.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void published(List<ProjectKey> keys) {
        outbox.stateChanged(
                TopicNames.EVALUATION_RESULTS, keys.stream().map(ProjectKey::toString).toList());
    }
}
