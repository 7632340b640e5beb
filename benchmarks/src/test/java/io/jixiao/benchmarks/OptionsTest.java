package io.jixiao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.local.machine.Fault;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void b1_is_200_000_payments_to_100_000_projects_five_times() {
        var options = options("B1");

        assertThat(options.payments()).isEqualTo(200_000);
        assertThat(options.projects()).isEqualTo(100_000);
        assertThat(options.repetitions()).isEqualTo(5);
        assertThat(options.force()).isFalse();
    }

    @Test
    void what_is_given_wins_over_quick() {
        var options = options("B1", "--payments", "3000", "--quick", "--force");

        assertThat(options.payments()).isEqualTo(3_000);
        assertThat(options.projects()).isEqualTo(10_000);
        assertThat(options.force()).isTrue();
    }

    @Test
    void what_nobody_knows_is_refused() {
        assertThatThrownBy(() -> options("B1", "--fast"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("--fast");
        assertThatThrownBy(() -> options("B1", "--payments", "many").payments())
                .isInstanceOf(Fault.class)
                .hasMessageContaining("many");
    }

    private static Options options(String... command) {
        return Options.of(List.of(command), Path.of("."));
    }
}
