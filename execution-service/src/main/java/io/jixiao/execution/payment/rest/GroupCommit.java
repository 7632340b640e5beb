package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.Outcome;
import io.jixiao.execution.payment.PostPayments;
import io.jixiao.execution.payment.RefusedEvent;
import io.jixiao.execution.payment.RefusedEvents;
import io.jixiao.execution.payment.Submission;
import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.problem.Problem;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// Single payments that arrive together share a transaction; each is answered after its commit.
///
/// While one batch commits, the next one gathers: nobody waits for company that does not come.
@ApplicationScoped
public class GroupCommit {

    private static final Logger LOG = Logger.getLogger(GroupCommit.class);
    private static final long LOOK_MILLIS = 100;
    private static final long ANSWER_WITHIN_SECONDS = 30;
    private static final long RETRY_AFTER_SECONDS = 1;
    private static final long STOP_WITHIN_MILLIS = 9_000;

    private final PostPayments postPayments;
    private final RefusedEvents refused;
    private final BusinessClock clock;
    private final PaymentSettings settings;
    private final BlockingQueue<Waiting> queue;
    private final List<Thread> committers = new ArrayList<>();
    private volatile boolean running = true;

    private record Waiting(
            Submission submission, String sender, CompletableFuture<Outcome> answer) {

        Optional<RefusedEvent> refused(Outcome outcome) {
            return RefusedEvent.of(RefusedEvent.Channel.REST, sender, submission, outcome);
        }
    }

    GroupCommit(
            PostPayments postPayments,
            RefusedEvents refused,
            BusinessClock clock,
            PaymentSettings settings) {
        this.postPayments = postPayments;
        this.refused = refused;
        this.clock = clock;
        this.settings = settings;
        this.queue = new ArrayBlockingQueue<>(settings.waitingAtMost());
    }

    /// @param sender subject of the token
    Outcome post(Submission submission, String sender) {
        var waiting = new Waiting(submission, sender, new CompletableFuture<>());
        if (!running || !queue.offer(waiting)) {
            throw Problem.tooManyRequests("queue.full", RETRY_AFTER_SECONDS);
        }
        try {
            return waiting.answer().get(ANSWER_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException(e.getCause());
        } catch (TimeoutException _) {
            throw Problem.tooManyRequests("queue.full", RETRY_AFTER_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void start(@Observes StartupEvent event) {
        for (int i = 0; i < settings.committers(); i++) {
            committers.add(Thread.ofPlatform().name("group-commit-" + i).start(this::run));
        }
    }

    /// What has been taken is committed and answered.
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        running = false;
        for (var committer : committers) {
            committer.join(STOP_WITHIN_MILLIS);
        }
    }

    private void run() {
        while (running || !queue.isEmpty()) {
            try {
                var first = queue.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    var batch = new ArrayList<Waiting>();
                    batch.add(first);
                    queue.drainTo(batch, settings.batchAtMost() - 1);
                    commit(batch);
                }
            } catch (InterruptedException _) {
                return;
            }
        }
    }

    /// Those that were refused at last, when that is kept: nobody else waits for it.
    private void answer(List<Waiting> batch, List<Outcome> outcomes) {
        var events = new ArrayList<RefusedEvent>();
        var later = new ArrayList<Runnable>();
        for (int i = 0; i < batch.size(); i++) {
            var waiting = batch.get(i);
            var outcome = outcomes.get(i);
            var event = waiting.refused(outcome);
            if (event.isPresent()) {
                events.add(event.get());
                later.add(() -> waiting.answer().complete(outcome));
            } else {
                waiting.answer().complete(outcome);
            }
        }
        if (!events.isEmpty()) {
            keep(events);
            later.forEach(Runnable::run);
        }
    }

    private void keep(List<RefusedEvent> events) {
        try {
            refused.keep(events);
        } catch (RuntimeException failure) {
            LOG.warnf("refused events not kept count=%d: %s", events.size(), failure);
        }
    }

    private void commit(List<Waiting> batch) {
        try {
            var submissions = batch.stream().map(Waiting::submission).toList();
            var outcomes = postPayments.handle(submissions, clock.today());
            answer(batch, outcomes);
        } catch (RuntimeException failure) {
            batch.forEach(waiting -> waiting.answer().completeExceptionally(failure));
        }
    }
}
