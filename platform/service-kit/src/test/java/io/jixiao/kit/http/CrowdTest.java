package io.jixiao.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jixiao.kit.problem.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Requests that are worked on at once")
class CrowdTest {

    private final Crowd crowd = new Crowd(2);

    @Test
    void one_more_than_may_be_is_asked_to_come_again() {
        try (var _ = crowd.enter();
                var _ = crowd.enter()) {
            var refused = catchThrowableOfType(Problem.class, crowd::enter);
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers()).containsEntry("Retry-After", "2");
        }
    }

    @Test
    void who_leaves_gives_the_place_to_the_next() {
        for (int i = 0; i < 5; i++) {
            try (var _ = crowd.enter();
                    var _ = crowd.enter()) {
                assertThat(crowd).isNotNull();
            }
        }
    }
}
