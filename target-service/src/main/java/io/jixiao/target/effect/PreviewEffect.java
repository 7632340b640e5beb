package io.jixiao.target.effect;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import jakarta.enterprise.context.ApplicationScoped;

/// Looks at a switch of plans with what is known now.
@ApplicationScoped
public class PreviewEffect {

    private final Known known;

    PreviewEffect(Known known) {
        this.known = known;
    }

    public Effect of(ProjectCode project, FiscalYear year, Switch plans) {
        return Effect.of(
                plans,
                known.spending(project, year),
                known.liveAlerts(project, year),
                known.alertsHeardUpTo());
    }
}
