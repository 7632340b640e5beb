package io.jixiao.execution.progress.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.contracts.TopicNames;
import io.jixiao.contracts.inbound.ProgressReport;
import io.jixiao.execution.progress.ReportProgress;
import io.jixiao.execution.progress.ReportProgress.Outcome.OutsideScope;
import io.jixiao.execution.progress.ReportProgress.Outcome.Recorded;
import io.jixiao.execution.progress.ReportProgress.Outcome.Refused;
import io.jixiao.execution.progress.ReportProgress.Outcome.Replayed;
import io.jixiao.execution.progress.ReportProgress.Outcome.UnknownProject;
import io.jixiao.execution.progress.Submission;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.kafka.DeadLetters;
import io.jixiao.kit.kafka.TopicReaders;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.ProblemMapper;
import io.jixiao.kit.problem.ProblemTexts;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// Reads `progress.reports.v1`. Who may write there is for the topic's access list to say.
///
/// What cannot be read or breaks a rule goes to the dead letters with code and reason.
@ApplicationScoped
class ReportIntake {

    private static final Logger LOG = Logger.getLogger(ReportIntake.class);
    private static final int AT_ONCE = 100;

    private final ReportProgress reportProgress;
    private final BusinessClock clock;
    private final DeadLetters deadLetters;
    private final ProblemTexts texts;
    private final ObjectMapper json;

    ReportIntake(
            ReportProgress reportProgress,
            BusinessClock clock,
            DeadLetters deadLetters,
            ProblemTexts texts,
            ObjectMapper json) {
        this.reportProgress = reportProgress;
        this.clock = clock;
        this.deadLetters = deadLetters;
        this.texts = texts;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void start(@Observes StartupEvent event, TopicReaders readers) {
        readers.read(TopicNames.PROGRESS_REPORTS, AT_ONCE, this::take);
    }

    private void take(List<ConsumerRecord<byte[], byte[]>> batch) throws Exception {
        for (var record : batch) {
            takeOrPutAside(record);
        }
    }

    private void takeOrPutAside(ConsumerRecord<byte[], byte[]> record) throws Exception {
        try {
            take(record);
        } catch (JsonProcessingException e) {
            deadLetters.send(record, "event.unreadable", e.getOriginalMessage());
        } catch (RuntimeException e) {
            if (ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
            LOG.errorf(e, "report put aside: %s-%d", record.topic(), record.offset());
            deadLetters.send(record, "event.unreadable", e.toString());
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record)
            throws IOException, InterruptedException {
        if (record.value() == null || record.value().length == 0) {
            deadLetters.send(record, "event.unreadable", "no value");
            return;
        }
        var report = json.readValue(record.value(), ProgressReport.class);
        if (report == null) {
            deadLetters.send(record, "event.unreadable", "null");
            return;
        }
        var outcome =
                reportProgress.handle(
                        submission(report),
                        DataScope.EVERYTHING,
                        TopicNames.PROGRESS_REPORTS,
                        clock.today());
        switch (outcome) {
            case Recorded _, Replayed _ -> {}
            case Refused(var objections) ->
                    putAside(
                            record,
                            objections.stream()
                                    .map(each -> Fault.from(each.violation(), each.place()))
                                    .toList());
            case UnknownProject(var unknown) ->
                    putAside(
                            record,
                            List.of(
                                    Fault.at(
                                            "/projectCode",
                                            "progress.project-unknown",
                                            "project",
                                            unknown.indicator().project())));
            case OutsideScope(var unit) ->
                    putAside(record, List.of(Fault.of("scope.outside", "unit", unit)));
        }
    }

    private void putAside(ConsumerRecord<byte[], byte[]> record, List<Fault> faults)
            throws InterruptedException {
        deadLetters.send(record, faults.getFirst().code(), texts.told(faults, Locale.CHINESE));
    }

    private static Submission submission(ProgressReport report) {
        return new Submission(
                report.projectCode(),
                report.fiscalYear(),
                report.indicatorId(),
                report.period(),
                report.value(),
                report.tier(),
                report.note(),
                report.evidence(),
                report.expectedAtYearEnd(),
                report.likelihood(),
                report.reason());
    }
}
