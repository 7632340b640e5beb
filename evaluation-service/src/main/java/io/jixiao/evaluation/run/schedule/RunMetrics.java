package io.jixiao.evaluation.run.schedule;

import io.jixiao.evaluation.run.Item;
import io.jixiao.evaluation.run.Item.Found;
import io.jixiao.evaluation.run.Run;
import io.jixiao.evaluation.run.Run.Status;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What an operator watches: projects scored by grade, and runs by how they ended.
@ApplicationScoped
class RunMetrics {

    private static final String INCOMPLETE = "incomplete";

    private final MeterRegistry registry;

    RunMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void scored(Run run, List<Item> items) {
        for (var item : items) {
            var grade =
                    switch (item.found()) {
                        case Found.Scored(_, var given) -> given;
                        case Found.Incomplete _ -> INCOMPLETE;
                    };
            registry.counter("jixiao.evaluations", "mode", run.mode().name(), "grade", grade)
                    .increment();
        }
    }

    void ended(Run run, Status status) {
        registry.counter(
                        "jixiao.evaluation.runs",
                        "mode",
                        run.mode().name(),
                        "status",
                        status.name())
                .increment();
    }
}
