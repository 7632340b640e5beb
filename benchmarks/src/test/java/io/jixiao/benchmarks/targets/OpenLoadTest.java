package io.jixiao.benchmarks.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenLoadTest {

    @Test
    void sends_as_many_as_are_due_and_leaves_the_first_fifth_out() {
        var asked = new AtomicInteger();
        var millis = new OpenLoad(100, 1).run(_ -> asked.incrementAndGet());
        assertThat(asked).hasValue(100);
        assertThat(millis).hasSize(80).isSorted();
    }
}
