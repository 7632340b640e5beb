package io.jixiao.evaluation.run.schedule;

import io.jixiao.evaluation.run.StartRun;
import io.jixiao.evaluation.run.StartRun.Outcome;
import io.jixiao.evaluation.run.StartRun.Request;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.kafka.Patience;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Starts the COMMIT run of the year that has closed, on the business day that is then.
///
/// The clustered store lets one replica fire; the unique key (fiscal year, business day) makes it
/// once even where two do.
@ApplicationScoped
public class YearEndSchedule {

    private static final Logger LOG = Logger.getLogger(YearEndSchedule.class);

    private final StartRun startRun;
    private final BusinessClock clock;

    YearEndSchedule(StartRun startRun, BusinessClock clock) {
        this.startRun = startRun;
        this.clock = clock;
    }

    @Scheduled(identity = "year-end", cron = "{jixiao.year-end.cron}", timeZone = "Asia/Shanghai")
    void fire() throws Exception {
        start();
    }

    /// Waits while the database is away: the next chance would be a year later.
    public Outcome start() throws Exception {
        var outcome =
                Patience.whileDatabaseIsAway(
                        () ->
                                startRun.handle(
                                        Request.yearEnd(
                                                UUID.randomUUID().toString(),
                                                clock.today(),
                                                clock.now())));
        switch (outcome) {
            case Outcome.Started(var run) ->
                    LOG.infof("year-end run started run=%s year=%s", run.id(), run.year());
            case Outcome.InTheWay(var other) ->
                    LOG.infof("year-end run not started, in the way is run=%s", other.id());
        }
        return outcome;
    }
}
