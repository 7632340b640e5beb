package io.jixiao.contracts.execution;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// Topic `execution.alerts.v1`, key `projectCode/fiscalYear`: one step in the life of an alert
/// (预警).
///
/// @param feedSeq position in the feed, stamped by the relay, growing
/// @param rule `PLAN`, …
/// @param period the checkpoint or month it judges
/// @param episode 1, then one more with each relapse
/// @param level `YELLOW`, `RED`, `BLUE`
/// @param state the state after this step
/// @param step what happened: `PENDING`, `OPENED`, `WORSENED`, `IMPROVED`, `CLEARED`, `SUPERSEDED`
/// @param numbers every number the step rests on, by name; amounts in 元
/// @param message the sentence a person reads, Chinese
public record AlertChanged(
        String alertId,
        long feedSeq,
        String projectCode,
        int fiscalYear,
        String mofDivCode,
        String unitCode,
        String rule,
        int ruleVersion,
        LocalDate period,
        int episode,
        String level,
        String state,
        String step,
        int planVersion,
        LocalDate businessDate,
        Map<String, String> numbers,
        String message,
        Instant recordedAt) {}
