package io.jixiao.benchmarks.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.benchmarks.machine.Window;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ten batches of 1,000, the first five taking a second each, the others half a second")
class TimelineTest {

    private static final long SECOND = 1_000_000;

    @Test
    void the_first_fifth_does_not_count() {
        var measured = tenBatches().measured();

        assertThat(measured.events()).isEqualTo(8_000);
        assertThat(measured.window()).isEqualTo(new Window(2 * SECOND, 7_500_000));
        assertThat(measured.perSecond()).isEqualTo(8_000 / 5.5);
    }

    private static Timeline tenBatches() {
        var timeline = new Timeline();
        for (int batch = 1; batch <= 10; batch++) {
            long slow = Math.min(batch, 5);
            long quick = batch - slow;
            timeline.committed(slow * SECOND + quick * SECOND / 2, 1_000);
        }
        return timeline;
    }
}
