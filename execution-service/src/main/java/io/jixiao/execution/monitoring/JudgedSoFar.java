package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.commitment.ProjectKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How far judging has come.
///
/// @param through the last day on which every project was judged; empty before the first run
/// @param ahead projects to which something happened before the daily job came: their last day
public record JudgedSoFar(Optional<LocalDate> through, Map<ProjectKey, LocalDate> ahead) {

    public JudgedSoFar {
        ahead = Map.copyOf(ahead);
    }

    /// Judging never goes backwards: what opened later must not be opened again for an earlier day.
    boolean isPast(ProjectAccount account, LocalDate day) {
        return lastOf(account).filter(day::isBefore).isPresent();
    }

    /// The days to judge one after the other, the wanted one last.
    List<LocalDate> daysUpTo(ProjectAccount account, LocalDate day) {
        var days = new ArrayList<LocalDate>();
        lastOf(account)
                .ifPresent(last -> days.addAll(DaysThatMatter.between(account.plan(), last, day)));
        days.add(day);
        return days;
    }

    private Optional<LocalDate> lastOf(ProjectAccount account) {
        var own = Optional.ofNullable(ahead.get(account.key()));
        return own.filter(day -> through.filter(day::isBefore).isEmpty()).or(() -> through);
    }
}
