package io.jixiao.execution.batch;

import io.jixiao.execution.batch.Batch.Order;
import io.jixiao.execution.payment.Outcome;
import io.jixiao.execution.payment.PostPayments;
import io.jixiao.execution.payment.RefusedEvent;
import io.jixiao.execution.payment.RefusedEvents;
import io.jixiao.execution.payment.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Takes a batch from any channel: a short one is posted at once, a long one is spooled to be
/// worked on by any replica.
@ApplicationScoped
public class TakeBatch {

    private static final int IN_ONE_TRANSACTION = 1_000;

    private final LineReader.Text text;
    private final LineReader.Workbook workbook;
    private final Batches batches;
    private final PostPayments postPayments;
    private final RefusedEvents refused;
    private final LineTally tally;

    TakeBatch(
            LineReader.Text text,
            LineReader.Workbook workbook,
            Batches batches,
            PostPayments postPayments,
            RefusedEvents refused,
            LineTally tally) {
        this.text = text;
        this.workbook = workbook;
        this.batches = batches;
        this.postPayments = postPayments;
        this.refused = refused;
        this.tally = tally;
    }

    public sealed interface Taken {
        /// One outcome for each line, in their order.
        record AtOnce(List<LineOutcome> outcomes) implements Taken {}

        record AsResource(Batch batch) implements Taken {}
    }

    /// @param today the business date
    /// @throws UnreadableBatch when it is refused as a whole
    public Taken take(Upload upload, Order order, LocalDate today) throws IOException {
        var spool = new Spool(batches, order, Spool.AT_ONCE_AT_MOST);
        try {
            read(upload, spool);
            return switch (spool.end()) {
                case Spool.End.Held(var lines) -> new Taken.AtOnce(post(lines, order, today));
                case Spool.End.Spooled(var id) ->
                        new Taken.AsResource(batches.find(id).orElseThrow());
            };
        } finally {
            spool.close();
        }
    }

    /// The same, a resource however short it is.
    ///
    /// @throws UnreadableBatch when it is refused as a whole
    public Batch spool(Upload upload, Order order) throws IOException {
        var spool = new Spool(batches, order, 0);
        try {
            read(upload, spool);
            return batches.find(spool.endSpooled()).orElseThrow();
        } finally {
            spool.close();
        }
    }

    private void read(Upload upload, LineSink sink) throws IOException {
        switch (upload.format()) {
            case NDJSON, CSV, ARRAY -> text.read(upload, sink);
            case XLSX -> workbook.read(upload, sink);
        }
    }

    private List<LineOutcome> post(List<BatchLine> lines, Order order, LocalDate today) {
        var parts = parts(Chunk.submissions(lines));
        if (order.dryRun()) {
            return Chunk.outcomes(lines, postPayments.rehearse(parts, today));
        }
        var posted =
                parts.stream().flatMap(part -> post(part, order.sentBy(), today).stream()).toList();
        var told = Chunk.outcomes(lines, posted);
        tally.told(told);
        return told;
    }

    private List<Outcome> post(List<Submission> part, String sender, LocalDate today) {
        var outcomes = postPayments.handle(part, today);
        refused.keep(RefusedEvent.of(RefusedEvent.Channel.BATCH, sender, part, outcomes));
        return outcomes;
    }

    private static List<List<Submission>> parts(List<Submission> submissions) {
        var parts = new ArrayList<List<Submission>>();
        for (int from = 0; from < submissions.size(); from += IN_ONE_TRANSACTION) {
            int to = Math.min(submissions.size(), from + IN_ONE_TRANSACTION);
            parts.add(submissions.subList(from, to));
        }
        return parts;
    }
}
