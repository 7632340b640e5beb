package io.jixiao.execution.alert.kafka;

import io.jixiao.contracts.TopicNames;
import io.jixiao.contracts.execution.AlertChanged;
import io.jixiao.execution.alert.Alert;
import io.jixiao.execution.alert.AlertAnnouncements;
import io.jixiao.execution.alert.AlertFeed;
import io.jixiao.execution.alert.StepId;
import io.jixiao.kit.outbox.Outbox;
import io.jixiao.kit.outbox.StateFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Topic `execution.alerts.v1`: every step once it is committed, numbered as it leaves.
///
/// The outbox names steps; the relay, of which there is one, asks here for their content.
@ApplicationScoped
class AlertsOut implements AlertAnnouncements, StateFeed {

    private final Outbox outbox;
    private final AlertFeed feed;

    AlertsOut(Outbox outbox, AlertFeed feed) {
        this.outbox = outbox;
        this.feed = feed;
    }

    @Override
    public void stepped(List<Alert> steps) {
        outbox.stateChanged(
                TopicNames.ALERTS, steps.stream().map(StepId::of).map(StepId::toString).toList());
    }

    @Override
    public String topic() {
        return TopicNames.ALERTS;
    }

    @Override
    public String type() {
        return AlertChanged.class.getSimpleName();
    }

    @Override
    public List<Event> current(List<String> keys) {
        return feed.published(keys.stream().map(StepId::of).toList()).stream()
                .map(step -> new Event(step.alert().key().project().toString(), changed(step)))
                .toList();
    }

    @Override
    public List<String> keysAfter(@Nullable String last, int limit) {
        return feed.after(Optional.ofNullable(last).map(StepId::of), limit).stream()
                .map(StepId::toString)
                .toList();
    }

    private static AlertChanged changed(AlertFeed.Published published) {
        var alert = published.alert();
        var key = alert.key();
        var step = alert.last();
        var grounds = step.grounds();
        return new AlertChanged(
                key.id().toString(),
                published.feedSeq(),
                key.project().project().value(),
                key.project().year().year(),
                alert.unit().mofDivCode(),
                alert.unit().unitCode(),
                key.rule().name(),
                grounds.ruleVersion(),
                key.period(),
                step.episode(),
                step.level().name(),
                step.state().name(),
                step.kind().name(),
                grounds.planVersion(),
                grounds.businessDate(),
                grounds.numbers(),
                grounds.message(),
                published.recordedAt());
    }
}
