package io.jixiao.execution.alert.rest;

import io.jixiao.execution.alert.Alert;
import java.time.LocalDate;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An alert in a list: as its last step left it.
@Schema(name = "AlertItem", description = "预警（列表）")
record AlertItem(
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
        Map<String, String> numbers,
        String message) {

    static AlertItem of(Alert alert) {
        var key = alert.key();
        var grounds = alert.last().grounds();
        return new AlertItem(
                key.id().toString(),
                key.project().project().value(),
                key.project().year().year(),
                alert.unit().mofDivCode(),
                alert.unit().unitCode(),
                key.rule().name(),
                grounds.ruleVersion(),
                key.period(),
                alert.level().name(),
                alert.state().name(),
                alert.last().episode(),
                grounds.planVersion(),
                grounds.numbers(),
                grounds.message());
    }
}
