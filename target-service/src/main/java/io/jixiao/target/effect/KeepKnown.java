package io.jixiao.target.effect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Keeps what was heard, a batch in one transaction; duplicates and older states change nothing.
@ApplicationScoped
public class KeepKnown {

    private final Known known;

    KeepKnown(Known known) {
        this.known = known;
    }

    @Transactional
    public void spending(List<Spending> heard) {
        known.keepSpending(heard);
    }

    @Transactional
    public void alerts(List<KnownAlert> heard) {
        known.keepAlerts(heard);
    }
}
