package io.jixiao.execution.payment.kafka;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.contracts.TopicNames;
import io.jixiao.contracts.inbound.Payment;
import io.jixiao.execution.payment.Objection;
import io.jixiao.execution.payment.Outcome;
import io.jixiao.execution.payment.PostPayments;
import io.jixiao.execution.payment.ReadBatch;
import io.jixiao.execution.payment.Submission;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.json.StrictJson;
import io.jixiao.kit.kafka.DeadLetters;
import io.jixiao.kit.kafka.TopicReaders;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import io.jixiao.kit.problem.ProblemTexts;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Reads `finance.payments.v1`: a batch is one transaction, and what cannot be posted goes to the
/// dead letters before the offsets move on.
@ApplicationScoped
public class PaymentIntake {

    private static final int AT_ONCE = 1_000;

    private final PostPayments postPayments;
    private final BusinessClock clock;
    private final DeadLetters deadLetters;
    private final ProblemTexts texts;
    private final ObjectMapper json;
    private final TopicSettings settings;

    PaymentIntake(
            PostPayments postPayments,
            BusinessClock clock,
            DeadLetters deadLetters,
            ProblemTexts texts,
            ObjectMapper json,
            TopicSettings settings) {
        this.postPayments = postPayments;
        this.clock = clock;
        this.deadLetters = deadLetters;
        this.texts = texts;
        this.settings = settings;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void start(@Observes StartupEvent event, TopicReaders readers) {
        readers.read(TopicNames.PAYMENTS, settings.readers(), AT_ONCE, this::read, this::post);
    }

    /// @param readable the records behind the submissions, in their order
    /// @param aside what is no payment at all
    private record Batch(
            List<ConsumerRecord<byte[], byte[]>> readable, ReadBatch read, List<Letter> aside) {}

    private Batch read(List<ConsumerRecord<byte[], byte[]>> records) {
        var readable = new ArrayList<ConsumerRecord<byte[], byte[]>>(records.size());
        var submissions = new ArrayList<Submission>(records.size());
        var aside = new ArrayList<Letter>();
        for (var record : records) {
            try {
                submissions.add(submission(record.value()));
                readable.add(record);
            } catch (Problem misfit) {
                aside.add(new Letter(record, misfit.faults()));
            } catch (IOException _) {
                aside.add(new Letter(record, List.of(Fault.of("event.unreadable"))));
            }
        }
        return new Batch(readable, postPayments.read(submissions, clock.today()), aside);
    }

    private void post(Batch batch) throws InterruptedException {
        var letters = new ArrayList<>(batch.aside());
        var outcomes = postPayments.post(batch.read(), clock.today());
        for (int i = 0; i < outcomes.size(); i++) {
            keepIfNotPosted(batch.readable().get(i), outcomes.get(i), letters);
        }
        for (var letter : letters) {
            var first = letter.faults().getFirst();
            deadLetters.send(
                    letter.record(), first.code(), texts.told(letter.faults(), Locale.CHINESE));
        }
    }

    /// As strict as over HTTP, but for fields that a later version adds.
    private Submission submission(byte[] value) throws IOException {
        var payment =
                value == null
                        ? null
                        : StrictJson.strictly(() -> json.readValue(value, Payment.class));
        if (payment == null) {
            throw Problem.badRequest(Fault.of("field.required"));
        }
        return SubmissionReading.of(payment);
    }

    /// Parked events wait in the database; replays are done already.
    private static void keepIfNotPosted(
            ConsumerRecord<byte[], byte[]> record, Outcome outcome, List<Letter> aside) {
        switch (outcome) {
            case Outcome.Accepted _, Outcome.Replayed _, Outcome.Parked _ -> {}
            case Outcome.Conflict _, Outcome.Rejected _ ->
                    aside.add(
                            new Letter(
                                    record,
                                    outcome.why().stream().map(PaymentIntake::fault).toList()));
        }
    }

    private static Fault fault(Objection each) {
        return new Fault(each.code(), each.place().isEmpty() ? null : each.place(), each.numbers());
    }

    private record Letter(ConsumerRecord<byte[], byte[]> record, List<Fault> faults) {}
}
