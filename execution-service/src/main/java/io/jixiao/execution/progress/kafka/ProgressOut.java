package io.jixiao.execution.progress.kafka;

import io.jixiao.contracts.TopicNames;
import io.jixiao.contracts.execution.ProgressChanged;
import io.jixiao.execution.progress.IndicatorKey;
import io.jixiao.execution.progress.ProgressAnnouncements;
import io.jixiao.execution.progress.ProgressFeed;
import io.jixiao.execution.progress.Reading;
import io.jixiao.kit.outbox.Outbox;
import io.jixiao.kit.outbox.StateFeed;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Topic `execution.progress.v1`: how an indicator stands.
@ApplicationScoped
class ProgressOut implements ProgressAnnouncements, StateFeed {

    private final Outbox outbox;
    private final ProgressFeed feed;

    ProgressOut(Outbox outbox, ProgressFeed feed) {
        this.outbox = outbox;
        this.feed = feed;
    }

    @Override
    public void changed(Collection<IndicatorKey> indicators) {
        outbox.stateChanged(
                TopicNames.PROGRESS, indicators.stream().map(IndicatorKey::toString).toList());
    }

    @Override
    public String topic() {
        return TopicNames.PROGRESS;
    }

    @Override
    public String type() {
        return ProgressChanged.class.getSimpleName();
    }

    @Override
    public List<Event> current(List<String> keys) {
        return feed.current(keys.stream().map(IndicatorKey::of).toList()).stream()
                .map(
                        current ->
                                new Event(
                                        current.report().report().indicator().toString(),
                                        event(current)))
                .toList();
    }

    @Override
    public List<String> keysAfter(@Nullable String last, int limit) {
        return feed.after(Optional.ofNullable(last).map(IndicatorKey::of), limit).stream()
                .map(IndicatorKey::toString)
                .toList();
    }

    private static ProgressChanged event(ProgressFeed.Current current) {
        var stored = current.report();
        var report = stored.report();
        var project = report.indicator().project();
        return new ProgressChanged(
                project.project().value(),
                project.year().year(),
                report.indicator().indicatorId(),
                current.unit().mofDivCode(),
                current.unit().unitCode(),
                current.revision(),
                report.period().toString(),
                value(report.reading()),
                tier(report.reading()),
                report.note().orElse(null),
                report.evidence(),
                report.expectedAtYearEnd().map(BigDecimal::toPlainString).orElse(null),
                report.likelihood().map(Enum::name).orElse(null),
                stored.reporter(),
                stored.recordedAt());
    }

    private static @Nullable String value(Reading reading) {
        return switch (reading) {
            case Reading.Value(var number) -> number.toPlainString();
            case Reading.InWords _ -> null;
        };
    }

    private static @Nullable String tier(Reading reading) {
        return switch (reading) {
            case Reading.Value _ -> null;
            case Reading.InWords(var tier) -> tier.name();
        };
    }
}
