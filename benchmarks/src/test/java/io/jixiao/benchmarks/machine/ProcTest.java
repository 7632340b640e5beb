package io.jixiao.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcTest {

    private static final String STAT =
            "4711 (io (odd) name) S 1 4711 4711 0 -1 4194560 9 8 7 6 150 50 30 20 20 0 40 0 1 2 3";

    @Test
    void the_time_of_a_process_is_user_and_system() {
        assertThat(Proc.cpuMicros(STAT, 11, 12)).isEqualTo(2_000_000);
    }

    @Test
    void the_time_of_children_that_have_ended_is_added_for_a_family() {
        assertThat(Proc.cpuMicros(STAT, 11, 14)).isEqualTo(2_500_000);
    }

    @Test
    void a_process_that_has_gone_counts_nothing() {
        assertThat(Proc.cpuMicros("", 11, 12)).isZero();
    }

    @Test
    void an_idling_machine_does_nothing() {
        assertThat(Proc.machineMicros("cpu  100 20 30 99999 88888 4 6 0 0 0\ncpu0 1 1"))
                .isEqualTo(1_600_000);
    }
}
