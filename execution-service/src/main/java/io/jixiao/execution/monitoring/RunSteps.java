package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.Accounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

/// The transactions of a run: each judges a chunk of projects and notes how far it came, so that a
/// run killed anywhere goes on where it was; judging a chunk twice changes nothing.
@ApplicationScoped
class RunSteps {

    private static final int PROJECTS_PER_CHUNK = 200;

    private final Accounts accounts;
    private final JudgeAccounts judge;
    private final JudgedDays days;
    private final MonitoringRuns runs;

    RunSteps(Accounts accounts, JudgeAccounts judge, JudgedDays days, MonitoringRuns runs) {
        this.accounts = accounts;
        this.judge = judge;
        this.days = days;
        this.runs = runs;
    }

    @Transactional
    MonitoringRun start(LocalDate asOf, LocalDate today, String requestedBy) {
        boolean changes = days.through(today).filter(asOf::isBefore).isEmpty();
        return runs.started(asOf, requestedBy, changes);
    }

    @Transactional
    MonitoringRun next(MonitoringRun run, LocalDate today) {
        var keys = accounts.after(run.position(), PROJECTS_PER_CHUNK);
        if (keys.isEmpty()) {
            if (run.changes()) {
                days.completed(run.asOf());
            }
            return runs.finished(run);
        }
        var reached =
                run.reached(keys.getLast(), judge.judge(accounts.locked(keys), run.asOf(), today));
        runs.reached(reached);
        return reached;
    }

    @Transactional
    void nothingToJudge(LocalDate day) {
        days.completed(day);
    }
}
