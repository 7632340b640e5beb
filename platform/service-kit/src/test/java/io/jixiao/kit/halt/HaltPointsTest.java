package io.jixiao.kit.halt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A process that can be told to end itself")
class HaltPointsTest {

    private static final Path ORDER = Path.of("order");

    @Test
    void does_not_start_where_the_business_date_follows_the_wall_clock() {
        assertThatThrownBy(() -> new HaltPoints(Optional.of(ORDER), () -> false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("jixiao.halt.order");
    }

    @Test
    void starts_in_a_test_and_everywhere_without_an_order() {
        assertThat(new HaltPoints(Optional.of(ORDER), () -> true)).isNotNull();
        assertThat(new HaltPoints(Optional.empty(), () -> false)).isNotNull();
    }
}
