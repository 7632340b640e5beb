package io.jixiao.execution.monitoring;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Every version of the plan rule by the first day it is in force; the first one is for all days
/// before the second.
public record PlanRules(NavigableMap<LocalDate, PlanBands> byEffectiveDay) {

    public PlanRules {
        byEffectiveDay = Collections.unmodifiableNavigableMap(new TreeMap<>(byEffectiveDay));
        if (byEffectiveDay.isEmpty()) {
            throw new IllegalStateException("no version of the plan rule");
        }
    }

    public PlanRule on(LocalDate day) {
        var inForce = byEffectiveDay.floorEntry(day);
        return new PlanRule((inForce == null ? byEffectiveDay.firstEntry() : inForce).getValue());
    }
}
