package io.jixiao.target.target.kafka;

import io.jixiao.contracts.TopicNames;
import io.jixiao.kit.outbox.Outbox;
import io.jixiao.target.target.Announcements;
import io.jixiao.target.target.TargetKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

@ApplicationScoped
class OutboxAnnouncements implements Announcements {

    private final Outbox outbox;

    OutboxAnnouncements(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void changed(TargetKey key) {
        outbox.stateChanged(TopicNames.TARGET_APPROVED, List.of(key.toString()));
    }
}
