package io.jixiao.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The limit of a page")
class LimitTest {

    @Test
    void is_50_when_nobody_asks() {
        assertThat(Limit.of(null)).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 500})
    void is_what_was_asked_for(int limit) {
        assertThat(Limit.of(limit)).isEqualTo(limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 501, Integer.MAX_VALUE})
    void is_refused_outside_of_1_to_500(int limit) {
        var refusal = catchThrowableOfType(Problem.class, () -> Limit.of(limit));
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.faults())
                .containsExactly(Fault.at("/limit", "limit.range", "given", limit, "highest", 500));
    }
}
