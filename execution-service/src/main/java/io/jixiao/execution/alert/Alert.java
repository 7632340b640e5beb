package io.jixiao.execution.alert;

import io.jixiao.kernel.BudgetUnit;

/// 预警: an alert stands where its last step left it.
public record Alert(AlertKey key, BudgetUnit unit, AlertStep last) {

    public AlertState state() {
        return last.state();
    }

    public Level level() {
        return last.level();
    }

    Alert with(AlertStep step) {
        return new Alert(key, unit, step);
    }
}
