package io.jixiao.target.effect;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What was heard from the other services; what is older than what is there changes nothing.
public interface Known {

    void keepSpending(List<Spending> heard);

    void keepAlerts(List<KnownAlert> heard);

    Optional<Spending> spending(ProjectCode project, FiscalYear year);

    /// Those that are alive, by period.
    List<KnownAlert> liveAlerts(ProjectCode project, FiscalYear year);

    /// When the latest step of any alert was recorded; empty while none was heard.
    Optional<Instant> alertsHeardUpTo();
}
