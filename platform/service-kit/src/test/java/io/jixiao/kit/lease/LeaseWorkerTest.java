package io.jixiao.kit.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A worker with a lease")
class LeaseWorkerTest {

    private static final Duration POLL = Duration.ofMillis(10);

    @Test
    void works_chunk_by_chunk_until_nothing_is_left() throws InterruptedException {
        var job = new Job(chunk -> chunk < 3);
        workUntil(job, "chunk 3");
        assertThat(job.happened).containsExactly("begin", "chunk 1", "chunk 2", "chunk 3");
    }

    @Test
    void tries_a_failed_chunk_again() throws InterruptedException {
        var job =
                new Job(
                        chunk -> {
                            if (chunk < 3) {
                                throw new IllegalStateException("in each other's way");
                            }
                            return false;
                        });
        workUntil(job, "chunk 3");
        assertThat(job.happened).doesNotContain("fail");
    }

    @Test
    void ends_a_job_that_fails_every_time() throws InterruptedException {
        var job = new Job(_ -> failing(new IllegalStateException("a bug")));
        workUntil(job, "fail");
        assertThat(job.happened).containsExactly("begin", "chunk 1", "chunk 2", "chunk 3", "fail");
    }

    @Test
    void says_nothing_of_a_job_while_the_database_is_away() throws InterruptedException {
        var away = new IllegalStateException("jobs", new SQLException("gone", "08006"));
        var job = new Job(_ -> failing(away));
        workUntil(job, "chunk 3");
        assertThat(job.happened).doesNotContain("fail");
    }

    @Test
    void hands_over_what_it_has_in_hand_when_it_stops() throws InterruptedException {
        var job = new Job(_ -> true);
        workUntil(job, "chunk 2");
        assertThat(job.happened.getLast()).isEqualTo("release");
    }

    private static boolean failing(RuntimeException failure) {
        throw failure;
    }

    private static void workUntil(Job job, String event) throws InterruptedException {
        var worker = LeaseWorker.start("worker", job, POLL);
        try {
            await().until(() -> job.happened.contains(event));
        } finally {
            worker.stop();
        }
    }

    /// Comes once.
    private static final class Job implements LeasedJobs<String> {

        final List<String> happened = new CopyOnWriteArrayList<>();
        private final IntPredicate chunks;
        private int chunk;

        Job(IntPredicate chunks) {
            this.chunks = chunks;
        }

        @Override
        public Optional<String> claim(String worker) {
            return happened.isEmpty() ? Optional.of("job") : Optional.empty();
        }

        @Override
        public Chunk begin(String job, String worker) {
            happened.add("begin");
            return () -> {
                chunk++;
                happened.add("chunk " + chunk);
                return chunks.test(chunk);
            };
        }

        @Override
        public void release(String job, String worker) {
            happened.add("release");
        }

        @Override
        public boolean fail(String job, String worker) {
            happened.add("fail");
            return true;
        }
    }
}
