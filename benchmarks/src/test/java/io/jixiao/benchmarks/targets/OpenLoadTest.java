package io.jixiao.benchmarks.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OpenLoadTest {

    @Test
    void sends_as_many_as_are_due_and_leaves_the_first_fifth_out() {
        var asked = new AtomicInteger();
        var millis = new OpenLoad(100, 1).run(_ -> asked.incrementAndGet());
        assertThat(asked).hasValue(100);
        assertThat(millis).hasSize(80).isSorted();
    }

    @Test
    void of_a_hundred_the_99th_is_the_one_that_one_exceeds() {
        var sorted = IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray();
        assertThat(OpenLoad.percentile(sorted, 99)).isEqualTo(99);
        assertThat(OpenLoad.percentile(sorted, 50)).isEqualTo(50);
        assertThat(OpenLoad.percentile(new double[] {7}, 99)).isEqualTo(7);
    }
}
