package io.jixiao.local.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The topics that docker compose creates")
class DeployedTopicsTest {

    private static final Path LIST = Path.of("../deploy/kafka/topics.txt");

    @Test
    void are_those_of_this_program() throws IOException {
        try (var lines = Files.lines(LIST)) {
            assertThat(lines.filter(line -> !line.startsWith("#")).map(DeployedTopicsTest::topic))
                    .containsExactlyElementsOf(Topics.ALL);
        }
    }

    private static Topic topic(String line) {
        var columns = line.split(" +", -1);
        var cleanup = Topic.Cleanup.valueOf(columns[2].toUpperCase(Locale.ROOT));
        return new Topic(columns[0], Integer.parseInt(columns[1]), cleanup);
    }
}
