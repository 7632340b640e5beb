package io.jixiao.execution.alert;

/// Where an alert is in its life.
public enum AlertState {
    /// On the day of the checkpoint itself, which is not over yet.
    PENDING,
    OPEN,
    /// 已确认: somebody has said why; bound to the episode.
    ACKNOWLEDGED,
    /// 整改中.
    RECTIFYING,
    /// 整改已验收.
    VERIFIED,
    /// 已办结.
    CLOSED,
    /// The project recovered; a relapse starts the next episode.
    AUTO_CLEARED,
    /// The next period has an alert of its own.
    SUPERSEDED;

    /// Still says that something is wrong.
    public boolean isLive() {
        return switch (this) {
            case PENDING, OPEN, ACKNOWLEDGED, RECTIFYING -> true;
            case VERIFIED, CLOSED, AUTO_CLEARED, SUPERSEDED -> false;
        };
    }

    /// The checkpoint is behind it: from here on it takes the place of earlier periods' alerts.
    boolean isOpened() {
        return isLive() && this != PENDING;
    }

    /// Whether the rule may start another episode. What people have ended stays ended: only they
    /// can take it up again.
    boolean mayRelapse() {
        return switch (this) {
            case AUTO_CLEARED, SUPERSEDED -> true;
            case PENDING, OPEN, ACKNOWLEDGED, RECTIFYING, VERIFIED, CLOSED -> false;
        };
    }
}
