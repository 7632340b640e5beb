package io.jixiao.execution.alert;

/// 预警级别, the milder first.
public enum Level {
    /// 滞后.
    YELLOW,
    /// 严重滞后.
    RED;

    boolean isWorseThan(Level other) {
        return compareTo(other) > 0;
    }
}
