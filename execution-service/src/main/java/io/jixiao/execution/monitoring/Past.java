package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.PaidByDay;
import io.jixiao.execution.commitment.PlanInForce;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/// A project's year by effective date: what was paid on each day, and which plan was in force.
///
/// @param versions of the target in order; none where nothing is expected of it any more
public record Past(PaidByDay paid, List<Version> versions) {

    public static final Past NOTHING = new Past(PaidByDay.NOTHING, List.of());

    /// @param effectiveOn first day it is in force
    public record Version(LocalDate effectiveOn, PlanInForce plan) {}

    public Past {
        versions =
                versions.stream()
                        .sorted(Comparator.comparingInt(each -> each.plan().version()))
                        .toList();
    }

    /// Of the effective versions the latest; before the first day the first one, which is a promise
    /// already.
    ///
    /// @param now taken where no version is known
    public PlanInForce planOn(LocalDate day, PlanInForce now) {
        return versions.stream()
                .filter(version -> !version.effectiveOn().isAfter(day))
                .reduce((_, later) -> later)
                .or(() -> versions.stream().findFirst())
                .map(Version::plan)
                .orElse(now);
    }

    /// The days on which a judgement can change though nothing happens to the project: a
    /// checkpoint's own day, the day after it, when what was pending opens, and the first day of a
    /// version. In order, after one day and before another.
    ///
    /// On any other day the same checkpoint of the same plan counts as on the day before, and what
    /// was paid has been judged when it was posted: skipping such a day is the same as judging it.
    List<LocalDate> daysThatMatter(PlanInForce now, LocalDate after, LocalDate before) {
        var days = new TreeSet<LocalDate>();
        addCheckpoints(now, days);
        for (var version : versions) {
            days.add(version.effectiveOn());
            addCheckpoints(version.plan(), days);
        }
        return days.stream().filter(day -> day.isAfter(after) && day.isBefore(before)).toList();
    }

    private static void addCheckpoints(PlanInForce plan, TreeSet<LocalDate> days) {
        for (var checkpoint : plan.checkpoints()) {
            days.add(checkpoint.date());
            days.add(checkpoint.date().plusDays(1));
        }
    }
}
