package io.jixiao.target.target;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Post.Principal;
import java.time.Instant;
import java.util.Optional;

/// 待办: a target that waits for somebody.
///
/// @param duty in which it waits
/// @param onBehalfOf whose duty it is, where it is lent
/// @param since when it came to stand where it stands
public record WorkItem(
        TargetKey key,
        BudgetUnit unit,
        String unitName,
        String name,
        StateName state,
        Grade grade,
        int version,
        Duty duty,
        Optional<Principal> onBehalfOf,
        Instant since) {}
