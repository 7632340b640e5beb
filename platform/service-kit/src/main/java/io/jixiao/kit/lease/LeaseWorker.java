package io.jixiao.kit.lease;

import io.jixiao.kit.problem.ProblemMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Works on one job at a time, chunk by chunk, and goes on where a dead replica stopped.
///
/// A chunk that fails is taken back as a whole and tried again; what fails every time ends the job.
/// With the database away the lease runs out and somebody goes on.
public final class LeaseWorker<J> {

    private static final Logger LOG = Logger.getLogger(LeaseWorker.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);
    private static final int ATTEMPTS = 3;

    private final LeasedJobs<J> jobs;
    private final Duration poll;
    private final String worker = UUID.randomUUID().toString();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    /// @param name of the thread
    private LeaseWorker(String name, LeasedJobs<J> jobs, Duration poll) {
        this.jobs = jobs;
        this.poll = poll;
        this.thread = Thread.ofPlatform().name(name).unstarted(this::workUntilStopped);
    }

    public static <J> LeaseWorker<J> start(String name, LeasedJobs<J> jobs, Duration poll) {
        var worker = new LeaseWorker<>(name, jobs, poll);
        worker.thread.start();
        return worker;
    }

    /// Waits for the chunk in hand.
    public void stop() throws InterruptedException {
        stopping.countDown();
        if (!thread.join(STOP_WITHIN)) {
            thread.interrupt();
        }
    }

    private void workUntilStopped() {
        try {
            while (!isStopping()) {
                if (!workOnNext()) {
                    boolean _ = stopping.await(poll.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException _) {
            LOG.infof("%s interrupted", thread.getName());
        }
    }

    private boolean workOnNext() {
        Optional<J> job;
        try {
            job = jobs.claim(worker);
        } catch (RuntimeException e) {
            LOG.warnf("%s cannot look for work: %s", thread.getName(), e.getMessage());
            return false;
        }
        job.ifPresent(this::workOn);
        return job.isPresent();
    }

    private void workOn(J job) {
        LOG.infof("%s takes up %s", thread.getName(), job);
        try {
            var chunk = jobs.begin(job, worker);
            while (!isStopping()) {
                if (!worked(chunk, job)) {
                    LOG.infof("%s leaves %s", thread.getName(), job);
                    return;
                }
            }
            jobs.release(job, worker);
        } catch (RuntimeException e) {
            giveUp(job, e);
        }
    }

    /// Two jobs that touch the same rows may stand in each other's way: that passes.
    private boolean worked(LeasedJobs.Chunk chunk, J job) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return chunk.work();
            } catch (RuntimeException e) {
                LOG.warnf("%s: attempt %d failed, %s: %s", thread.getName(), attempt, job, e);
            }
        }
        return chunk.work();
    }

    private void giveUp(J job, RuntimeException failure) {
        if (ProblemMapper.databaseIsAway(failure)) {
            LOG.warnf(
                    "%s waits for the database, %s: %s",
                    thread.getName(), job, failure.getMessage());
            return;
        }
        LOG.errorf(failure, "%s failed at %s", thread.getName(), job);
        try {
            if (!jobs.fail(job, worker)) {
                LOG.infof("%s: another worker's by now, %s", thread.getName(), job);
            }
        } catch (RuntimeException e) {
            LOG.warnf("%s: failure not kept, %s: %s", thread.getName(), job, e.getMessage());
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
