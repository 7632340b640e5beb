package io.jixiao.local.kafka;

import java.util.List;
import java.util.stream.Stream;

/// The topics of the system, in the one place that creates them.
public final class Topics {

    /// Enough to see ordering per key, few enough for a laptop.
    private static final int PARTITIONS = 3;

    /// What the services own between them.
    public static final List<Topic> BUSINESS =
            List.of(
                    Topic.deleted("finance.payments.v1", PARTITIONS),
                    Topic.deleted("progress.reports.v1", PARTITIONS),
                    Topic.compacted("target.approved.v1", PARTITIONS),
                    Topic.compacted("execution.spending.v1", PARTITIONS),
                    Topic.compacted("execution.progress.v1", PARTITIONS),
                    Topic.deleted("execution.alerts.v1", PARTITIONS),
                    Topic.compacted("evaluation.results.v1", PARTITIONS));

    /// Where a reader puts what it could not read: one beside every topic.
    public static final List<Topic> DEAD_LETTERS =
            BUSINESS.stream()
                    .map(topic -> Topic.deleted(topic.name() + Topic.DEAD, PARTITIONS))
                    .toList();

    public static final List<Topic> ALL =
            Stream.concat(BUSINESS.stream(), DEAD_LETTERS.stream()).toList();

    private Topics() {}
}
