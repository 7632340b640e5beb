package io.jixiao.execution.progress.rest;

import io.jixiao.execution.progress.Objection;
import io.jixiao.execution.progress.ReportProgress;
import io.jixiao.execution.progress.ReportProgress.Outcome;
import io.jixiao.execution.progress.ReportProgress.Outcome.OutsideScope;
import io.jixiao.execution.progress.ReportProgress.Outcome.Recorded;
import io.jixiao.execution.progress.ReportProgress.Outcome.Refused;
import io.jixiao.execution.progress.ReportProgress.Outcome.Replayed;
import io.jixiao.execution.progress.ReportProgress.Outcome.UnknownProject;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.identity.CurrentCaller;
import io.jixiao.kit.problem.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.logging.Logger;

/// Hands a report of whoever asks to the use case, and says what was wrong with it.
@ApplicationScoped
class ReportDesk {

    private static final Logger LOG = Logger.getLogger(ReportDesk.class);

    private final ReportProgress reportProgress;
    private final BusinessClock clock;
    private final CurrentCaller caller;

    ReportDesk(ReportProgress reportProgress, BusinessClock clock, CurrentCaller caller) {
        this.reportProgress = reportProgress;
        this.clock = clock;
        this.caller = caller;
    }

    Outcome handle(ReportRequest request) {
        var who = caller.get();
        var outcome =
                reportProgress.handle(
                        request.submission(), who.scope(), who.subject(), clock.today());
        if (outcome instanceof Recorded(var stored)) {
            LOG.infof(
                    "progress reported indicator=%s period=%s",
                    stored.report().indicator(), stored.report().period());
        }
        return outcome;
    }

    /// Everything wrong with it; nothing where it is recorded.
    static List<Fault> faults(Outcome outcome) {
        return switch (outcome) {
            case Recorded _, Replayed _ -> List.of();
            case Refused(var objections) -> objections.stream().map(ReportDesk::fault).toList();
            case UnknownProject(var report) ->
                    List.of(
                            Fault.at(
                                    "/projectCode",
                                    "progress.project-unknown",
                                    "project",
                                    report.indicator().project()));
            case OutsideScope(var unit) -> List.of(Fault.of("scope.outside", "unit", unit));
        };
    }

    private static Fault fault(Objection objection) {
        return Fault.from(objection.violation(), objection.place());
    }
}
