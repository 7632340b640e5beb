package io.jixiao.local.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {

    private final ProcessHandle self = ProcessHandle.current();

    @TempDir Path folder;
    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("self.pid");
    }

    @Test
    void finds_the_process_it_was_written_for() {
        new PidFile(path).write(self);
        assertThat(new PidFile(path).living()).contains(self);
    }

    @Test
    void does_not_take_another_process_of_the_same_number_for_it() throws IOException {
        var began = self.info().startInstant().orElseThrow();
        Files.writeString(path, self.pid() + " " + began.minusSeconds(60).toEpochMilli());
        assertThat(new PidFile(path).living()).isEmpty();
    }

    @Test
    void that_is_missing_or_half_written_finds_nothing() throws IOException {
        assertThat(new PidFile(path).living()).isEmpty();
        Files.writeString(path, Long.toString(self.pid()));
        assertThat(new PidFile(path).living()).isEmpty();
    }

    @Test
    void of_a_stranger_is_removed_without_harming_the_stranger() throws IOException {
        Files.writeString(path, self.pid() + " 0");
        assertThat(Leftovers.stop(folder)).isEmpty();
        assertThat(self.isAlive()).isTrue();
        assertThat(path).doesNotExist();
    }
}
