package io.jixiao.execution.monitoring;

/// 规则集 as a store: versions are added, never edited.
public interface RuleSets {

    PlanRules planRules();
}
