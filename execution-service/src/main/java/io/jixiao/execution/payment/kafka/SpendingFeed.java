package io.jixiao.execution.payment.kafka;

import io.jixiao.contracts.TopicNames;
import io.jixiao.contracts.execution.SpendingChanged;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.completeness.Deliveries;
import io.jixiao.execution.payment.ReadSpending;
import io.jixiao.execution.payment.Spending;
import io.jixiao.kit.outbox.StateFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says what has been paid of a project's year, as it stands.
@ApplicationScoped
class SpendingFeed implements StateFeed {

    private final ReadSpending spending;
    private final Deliveries deliveries;

    SpendingFeed(ReadSpending spending, Deliveries deliveries) {
        this.spending = spending;
        this.deliveries = deliveries;
    }

    @Override
    public String topic() {
        return TopicNames.SPENDING;
    }

    @Override
    public String type() {
        return SpendingChanged.class.getSimpleName();
    }

    @Override
    public List<Event> current(List<String> keys) {
        return events(spending.of(keys.stream().map(ProjectKey::parse).toList()));
    }

    List<Event> events(List<Spending> known) {
        return known.stream().map(each -> new Event(each.key().toString(), event(each))).toList();
    }

    @Override
    public List<String> keysAfter(@Nullable String last, int limit) {
        var after =
                last == null ? Optional.<ProjectKey>empty() : Optional.of(ProjectKey.parse(last));
        return spending.keysAfter(after, limit).stream().map(ProjectKey::toString).toList();
    }

    /// Provisional until every source has delivered up to the last payment it holds.
    private SpendingChanged event(Spending spending) {
        var delivery = deliveries.of(spending.unit().mofDivCode());
        var last = spending.lastEffectiveOn().orElse(spending.key().year().lastDay());
        return new SpendingChanged(
                spending.key().project().value(),
                spending.key().year().year(),
                spending.unit().mofDivCode(),
                spending.unit().unitCode(),
                spending.revision(),
                spending.paidFiscal().plus(spending.paidOther()).toYuan(),
                spending.paidFiscal().toYuan(),
                spending.paidOther().toYuan(),
                spending.inTransit().toYuan(),
                spending.lastEffectiveOn().orElse(null),
                delivery.completeThrough().orElse(null),
                spending.parked(),
                delivery.isProvisional(last, spending.parked()),
                spending.changedAt());
    }
}
