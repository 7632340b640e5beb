package io.jixiao.execution.alert.rest;

import io.jixiao.execution.alert.AlertHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One alert with every step of its life.
@Schema(name = "Alert", description = "预警")
record AlertView(
        String id,
        String projectCode,
        int fiscalYear,
        String mofDivCode,
        String unitCode,
        String rule,
        int ruleVersion,
        LocalDate period,
        String level,
        String state,
        int episode,
        int planVersion,
        @Schema(description = "every number the last step rests on; amounts in 元")
                Map<String, String> numbers,
        @Schema(description = "预警说明") String message,
        List<Step> steps) {

    static AlertView of(AlertHistory history) {
        var item = AlertItem.of(history.alert());
        return new AlertView(
                item.id(),
                item.projectCode(),
                item.fiscalYear(),
                item.mofDivCode(),
                item.unitCode(),
                item.rule(),
                item.ruleVersion(),
                item.period(),
                item.level(),
                item.state(),
                item.episode(),
                item.planVersion(),
                item.numbers(),
                item.message(),
                history.steps().stream().map(Step::of).toList());
    }

    /// @param feedSeq position in `execution.alerts.v1`, null until it is published
    @Schema(name = "AlertStep", description = "预警的一步")
    record Step(
            int number,
            @Schema(description = "PENDING, OPENED, WORSENED, IMPROVED, CLEARED, SUPERSEDED")
                    String step,
            int episode,
            String level,
            String state,
            LocalDate businessDate,
            int planVersion,
            int ruleVersion,
            Map<String, String> numbers,
            String message,
            Instant recordedAt,
            @Nullable Long feedSeq) {

        static Step of(AlertHistory.Recorded recorded) {
            var step = recorded.step();
            var grounds = step.grounds();
            return new Step(
                    step.number(),
                    step.kind().name(),
                    step.episode(),
                    step.level().name(),
                    step.state().name(),
                    grounds.businessDate(),
                    grounds.planVersion(),
                    grounds.ruleVersion(),
                    grounds.numbers(),
                    grounds.message(),
                    recorded.recordedAt(),
                    recorded.feedSeq().isPresent() ? recorded.feedSeq().getAsLong() : null);
        }
    }
}
