package io.jixiao.execution.knowledge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/// Closes every day whose time has come.
@ApplicationScoped
public class ClosePeriods {

    private final Closings closings;
    private final ClosingRule rule;

    ClosePeriods(Closings closings, ClosingRule rule) {
        this.closings = closings;
        this.rule = rule;
    }

    /// @return whether a day was closed
    @Transactional
    public boolean closeDue(LocalDate today) {
        var through = rule.closedThrough(today);
        if (closings.closedThrough().filter(closed -> !closed.isBefore(through)).isPresent()) {
            return false;
        }
        closings.close(through);
        return true;
    }
}
