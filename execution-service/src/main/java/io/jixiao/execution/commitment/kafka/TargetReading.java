package io.jixiao.execution.commitment.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.contracts.target.TargetApproved;
import io.jixiao.execution.commitment.ApprovedTarget;
import io.jixiao.execution.commitment.ApprovedVersion;
import io.jixiao.execution.commitment.Checkpoint;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Money;
import java.util.ArrayList;

/// From the event to what this service calls a target.
final class TargetReading {

    private TargetReading() {}

    static ApprovedTarget read(TargetApproved event, ObjectMapper json)
            throws JsonProcessingException {
        var versions = new ArrayList<ApprovedVersion>();
        for (var version : event.versions()) {
            versions.add(version(version, json));
        }
        return new ApprovedTarget(
                ProjectKey.of(event.projectCode(), event.fiscalYear()),
                new BudgetUnit(event.mofDivCode(), event.unitCode()),
                event.name(),
                ApprovedTarget.State.valueOf(event.state()),
                versions);
    }

    private static ApprovedVersion version(TargetApproved.Version version, ObjectMapper json)
            throws JsonProcessingException {
        return new ApprovedVersion(
                version.version(),
                version.effectiveOn(),
                version.recordedAt(),
                Money.ofYuan(version.funding().adjusted()),
                version.plan().checkpoints().stream()
                        .map(each -> new Checkpoint(each.date(), Money.ofYuan(each.planned())))
                        .toList(),
                json.writeValueAsString(version.indicators()));
    }
}
