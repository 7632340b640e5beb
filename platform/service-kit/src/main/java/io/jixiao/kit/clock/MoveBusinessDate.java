package io.jixiao.kit.clock;

import io.jixiao.kit.audit.AuditTrail;
import io.jixiao.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/// Moves the business date, and keeps who did it.
@ApplicationScoped
class MoveBusinessDate {

    private final BusinessClock clock;
    private final AuditTrail audit;

    MoveBusinessDate(BusinessClock clock, AuditTrail audit) {
        this.clock = clock;
        this.audit = audit;
    }

    /// Returns whether it has moved: it never moves back.
    @Transactional
    boolean handle(Caller by, LocalDate today) {
        var moved = clock.moveTo(today);
        if (moved) {
            audit.done(by, "business-date.set", today.toString(), null);
        }
        return moved;
    }
}
