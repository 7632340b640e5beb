package io.jixiao.target.target;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.target.change.ChangeFlag;
import io.jixiao.target.change.FieldChange;
import io.jixiao.target.duty.Hand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/// 变更申请: what was approved is to change. Its content is the target itself while it is open, and
/// goes through the same reviews; field by field it is kept here for ever.
///
/// @param number from 1 in its target
/// @param baseVersion the version it changes
/// @param filedOn business date
/// @param madeVersion the version it became; 0 while it is none
public record ChangeRequest(
        TargetKey key,
        BudgetUnit unit,
        String name,
        int number,
        int baseVersion,
        ChangeTerms terms,
        LocalDate filedOn,
        Hand filedBy,
        String filedByName,
        Instant filedAt,
        Status status,
        int madeVersion,
        List<FieldChange> changes,
        Set<ChangeFlag> flags) {

    public enum Status {
        /// With the unit or under review; the target says where.
        OPEN,
        APPROVED,
        /// Dropped by the unit: what was approved stays.
        DROPPED
    }

    public ChangeRequest {
        changes = List.copyOf(changes);
        flags = Set.copyOf(flags);
    }

    public boolean isOpen() {
        return status == Status.OPEN;
    }

    ChangeRequest saying(
            ChangeTerms newTerms, List<FieldChange> newChanges, Set<ChangeFlag> newFlags) {
        return new ChangeRequest(
                key,
                unit,
                name,
                number,
                baseVersion,
                newTerms,
                filedOn,
                filedBy,
                filedByName,
                filedAt,
                status,
                madeVersion,
                newChanges,
                newFlags);
    }

    ChangeRequest ended(Status how, int version) {
        return new ChangeRequest(
                key,
                unit,
                name,
                number,
                baseVersion,
                terms,
                filedOn,
                filedBy,
                filedByName,
                filedAt,
                how,
                version,
                changes,
                flags);
    }
}
