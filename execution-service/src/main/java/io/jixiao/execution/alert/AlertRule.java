package io.jixiao.execution.alert;

/// What an alert says is wrong (监控规则).
public enum AlertRule {
    /// Less is paid than the plan's last passed checkpoint asks for.
    PLAN
}
