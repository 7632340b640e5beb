package io.jixiao.execution.progress;

import java.util.Collection;

/// Tells the world how indicators stand, in the transaction that changes them.
public interface ProgressAnnouncements {

    void changed(Collection<IndicatorKey> indicators);
}
