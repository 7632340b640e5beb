package io.jixiao.benchmarks.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void of_a_hundred_the_99th_is_the_one_that_one_exceeds() {
        var hundred = new Latencies(IntStream.rangeClosed(1, 100).mapToDouble(i -> i).toArray());
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(99.9)).isEqualTo(100);
        assertThat(new Latencies(new double[] {7}).percentile(99)).isEqualTo(7);
    }

    @Test
    void come_in_nanoseconds_and_are_sorted() {
        var sorted = Latencies.ofNanos(new long[] {9, 3_000_000, 1_500_000, 9}, 1, 3);
        assertThat(sorted.millis()).containsExactly(1.5, 3.0);
    }
}
