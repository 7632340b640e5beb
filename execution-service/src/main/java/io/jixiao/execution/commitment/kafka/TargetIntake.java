package io.jixiao.execution.commitment.kafka;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.contracts.TopicNames;
import io.jixiao.contracts.target.TargetApproved;
import io.jixiao.execution.commitment.AdoptTarget;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.kafka.DeadLetters;
import io.jixiao.kit.kafka.TopicReaders;
import io.jixiao.kit.problem.ProblemMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/// Reads `target.approved.v1`, each record in a transaction of its own, in order.
@ApplicationScoped
public class TargetIntake {

    private static final Logger LOG = Logger.getLogger(TargetIntake.class);
    private static final int AT_ONCE = 100;

    private final AdoptTarget adoptTarget;
    private final BusinessClock clock;
    private final DeadLetters deadLetters;
    private final ObjectMapper json;

    TargetIntake(
            AdoptTarget adoptTarget,
            BusinessClock clock,
            DeadLetters deadLetters,
            ObjectMapper json) {
        this.adoptTarget = adoptTarget;
        this.clock = clock;
        this.deadLetters = deadLetters;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void start(@Observes StartupEvent event, TopicReaders readers) {
        readers.read(TopicNames.TARGET_APPROVED, AT_ONCE, this::adopt);
    }

    private void adopt(List<ConsumerRecord<byte[], byte[]>> batch) throws Exception {
        for (var record : batch) {
            // A key without value is what compaction keeps of a deleted key: nothing to adopt.
            if (record.value() != null) {
                adoptOrPutAside(record);
            }
        }
    }

    private void adoptOrPutAside(ConsumerRecord<byte[], byte[]> record) throws Exception {
        try {
            adopt(record.value());
        } catch (JsonProcessingException e) {
            deadLetters.send(record, "event.unreadable", e.getOriginalMessage());
        } catch (RuleViolation e) {
            deadLetters.send(record, e.code(), e.toString());
        } catch (RuntimeException e) {
            if (ProblemMapper.databaseIsAway(e)) {
                throw e;
            }
            LOG.errorf(e, "target put aside: %s-%d", record.topic(), record.offset());
            deadLetters.send(record, "event.unreadable", e.toString());
        }
    }

    private void adopt(byte[] value) throws IOException {
        var target = TargetReading.read(json.readValue(value, TargetApproved.class), json);
        var outcome = adoptTarget.handle(target, clock.today());
        LOG.infof(
                "target adopted project=%s version=%d state=%s outcome=%s",
                target.key(), target.latest(), target.state(), outcome);
    }
}
