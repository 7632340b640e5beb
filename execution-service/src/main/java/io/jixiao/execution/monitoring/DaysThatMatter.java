package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.Checkpoint;
import io.jixiao.execution.commitment.PlanInForce;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/// The days on which a judgement can change though nothing happens to the project: a checkpoint's
/// own day, and the day after it, when what was pending opens.
///
/// On any other day the same checkpoint counts as the day before, against the same plan. Money that
/// came in was judged when it was posted, and another plan when it came in force. So skipping such
/// a day is the same as judging it.
final class DaysThatMatter {

    private DaysThatMatter() {}

    /// In order, after one day and before another.
    static List<LocalDate> between(PlanInForce plan, LocalDate after, LocalDate before) {
        var days = new TreeSet<LocalDate>();
        for (Checkpoint checkpoint : plan.checkpoints()) {
            days.add(checkpoint.date());
            days.add(checkpoint.date().plusDays(1));
        }
        return List.copyOf(
                days.subSet(after.plusDays(1), true, maxOf(after.plusDays(1), before), false));
    }

    private static LocalDate maxOf(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
