package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.ProjectKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/// The days that have been judged, as a store. Days after today are not seen: where the business
/// date can be set, it may have been set back once.
public interface JudgedDays {

    JudgedSoFar soFar(Collection<ProjectKey> projects, LocalDate today);

    Optional<LocalDate> through(LocalDate today);

    /// Something happened to these projects before the daily job came to this day.
    void judgedAhead(Collection<ProjectKey> projects, LocalDate day);

    /// Every project has been judged for this day.
    void completed(LocalDate day);

    /// The first day after one and not after the other on which a judgement can change by itself,
    /// over all projects: the days of [Past#daysThatMatter].
    Optional<LocalDate> nextThatMatters(LocalDate after, LocalDate through);
}
