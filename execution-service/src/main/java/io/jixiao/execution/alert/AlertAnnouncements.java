package io.jixiao.execution.alert;

import java.util.List;

/// Tells the world of steps, in the transaction that stores them.
public interface AlertAnnouncements {

    void stepped(List<Alert> steps);
}
