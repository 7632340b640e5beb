package io.jixiao.execution.monitoring;

import io.jixiao.execution.commitment.SwitchPlans;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Judges all projects, day by day in order: for the daily job, and when somebody asks.
@ApplicationScoped
public class RunMonitoring {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SwitchPlans plans;
    private final RunSteps steps;
    private final JudgedDays days;
    private final MonitoringRuns runs;
    private final OneRunner runner;

    RunMonitoring(
            SwitchPlans plans,
            RunSteps steps,
            JudgedDays days,
            MonitoringRuns runs,
            OneRunner runner) {
        this.plans = plans;
        this.steps = steps;
        this.days = days;
        this.runs = runs;
        this.runner = runner;
    }

    public sealed interface Outcome {
        record Done(MonitoringRun run) implements Outcome {}

        /// The day has not come yet.
        record TooEarly(LocalDate today) implements Outcome {}

        record AnotherRuns() implements Outcome {}
    }

    /// Judges one day for everybody, after the missed days before it.
    public Outcome request(LocalDate asOf, LocalDate today, String requestedBy) {
        if (asOf.isAfter(today)) {
            return new Outcome.TooEarly(today);
        }
        return runner.alone(
                        PATIENCE,
                        () -> {
                            switchPlans(today);
                            missedBefore(asOf, today);
                            return run(asOf, today, requestedBy);
                        })
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(Outcome.AnotherRuns::new);
    }

    /// What the daily job does: each missed day in order, up to today. Returns the runs it took;
    /// none when another replica is at work or nothing is due.
    public List<MonitoringRun> catchUp(LocalDate today) {
        if (days.through(today).equals(Optional.of(today))) {
            return List.of();
        }
        return runner.alone(Duration.ZERO, () -> judgedUpTo(today)).orElse(List.of());
    }

    /// Most days need no run: see [Past#daysThatMatter] for why skipping them is the same.
    private List<MonitoringRun> judgedUpTo(LocalDate today) {
        switchPlans(today);
        var taken = new ArrayList<>(missedBefore(today, today));
        var through = days.through(today);
        if (through.equals(Optional.of(today))) {
            return taken;
        }
        if (through.isEmpty() || days.nextThatMatters(through.get(), today).isPresent()) {
            taken.add(run(today, today, MonitoringRun.DAILY));
        } else {
            steps.nothingToJudge(today);
        }
        return taken;
    }

    /// Whose plan changes is judged then and there, for the missed days by the plans of those days.
    private void switchPlans(LocalDate today) {
        while (plans.switchDue(today) > 0) {
            // some hundred accounts at a time
        }
    }

    private List<MonitoringRun> missedBefore(LocalDate day, LocalDate today) {
        var taken = new ArrayList<MonitoringRun>();
        for (var run : runs.unfinished()) {
            taken.add(toTheEnd(run, today));
        }
        for (var next = nextMissed(day, today); next.isPresent(); next = nextMissed(day, today)) {
            taken.add(run(next.get(), today, MonitoringRun.DAILY));
        }
        return taken;
    }

    private Optional<LocalDate> nextMissed(LocalDate day, LocalDate today) {
        return days.through(today).flatMap(last -> days.nextThatMatters(last, day.minusDays(1)));
    }

    private MonitoringRun run(LocalDate asOf, LocalDate today, String requestedBy) {
        return toTheEnd(steps.start(asOf, today, requestedBy), today);
    }

    private MonitoringRun toTheEnd(MonitoringRun run, LocalDate today) {
        var reached = run;
        while (!reached.isFinished()) {
            reached = steps.next(reached, today);
        }
        return reached;
    }
}
