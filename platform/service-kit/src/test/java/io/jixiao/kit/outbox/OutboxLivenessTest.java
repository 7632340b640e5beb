package io.jixiao.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A relay is alive while its thread comes round within a minute")
class OutboxLivenessTest {

    @ParameterizedTest
    @CsvSource({"true, 0, UP", "true, 60, UP", "true, 61, DOWN", "false, 0, DOWN"})
    void and_only_then(boolean alive, long secondsSinceLastTurn, Status expected) {
        var relay =
                new OutboxRelay(null, null, null, null, null, null) {
                    @Override
                    boolean isAlive() {
                        return alive;
                    }

                    @Override
                    Duration sinceLastTurn() {
                        return Duration.ofSeconds(secondsSinceLastTurn);
                    }
                };
        assertThat(new OutboxLiveness(relay).call().getStatus()).isEqualTo(expected);
    }
}
