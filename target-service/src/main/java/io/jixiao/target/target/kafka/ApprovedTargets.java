package io.jixiao.target.target.kafka;

import io.jixiao.contracts.TopicNames;
import io.jixiao.contracts.target.TargetApproved;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.outbox.StateFeed;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The state of `target.approved.v1`: each target with all its approved versions.
@ApplicationScoped
class ApprovedTargets implements StateFeed {

    private final Versions versions;

    ApprovedTargets(Versions versions) {
        this.versions = versions;
    }

    @Override
    public String topic() {
        return TopicNames.TARGET_APPROVED;
    }

    @Override
    public String type() {
        return TargetApproved.class.getSimpleName();
    }

    @Override
    public List<Event> current(List<String> keys) {
        return versions.published(keys.stream().map(ApprovedTargets::key).toList()).stream()
                .map(each -> new Event(each.key().toString(), ApprovedEvent.of(each)))
                .toList();
    }

    @Override
    public List<String> keysAfter(@Nullable String last, int limit) {
        return versions
                .keysAfter(Optional.ofNullable(last).map(ApprovedTargets::key), limit)
                .stream()
                .map(TargetKey::toString)
                .toList();
    }

    private static TargetKey key(String text) {
        var parts = text.split("/", -1);
        return new TargetKey(new ProjectCode(parts[0]), FiscalYear.of(Integer.parseInt(parts[1])));
    }
}
