package io.jixiao.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jixiao.local.machine.Fault;
import io.jixiao.local.machine.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir Path temp;
    private Path root;

    @BeforeEach
    void name() {
        root = temp.resolve("data");
    }

    @Test
    void that_was_ready_once_is_found_again() {
        try (var first = DataFolder.keptIn(root)) {
            first.complete();
        }
        try (var second = DataFolder.keptIn(root)) {
            assertThat(second.root()).isEqualTo(root);
        }
        assertThat(root.resolve("unfinished")).doesNotExist();
    }

    @Test
    void whose_first_start_was_cut_short_is_gone_on_with() throws IOException {
        try (var first = DataFolder.keptIn(root)) {
            Files.createDirectories(first.kafka());
        }
        try (var second = DataFolder.keptIn(root)) {
            assertThat(second.kafka()).exists();
        }
        assertThat(root.resolve("format")).doesNotExist();
    }

    @Test
    void with_content_but_no_mark_is_refused_with_the_way_to_move_it() throws IOException {
        Files.createDirectories(root.resolve("postgres"));
        assertThatThrownBy(() -> DataFolder.keptIn(root))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("is not whole")
                .hasMessageContaining("mv " + root + " " + root + ".old");
        assertThat(root.toFile().list()).containsExactly("postgres");
    }

    @Test
    void of_another_format_is_refused_with_both_formats() throws IOException {
        Files.createDirectories(root);
        Files.writeString(root.resolve("format"), "2\n");
        assertThatThrownBy(() -> DataFolder.keptIn(root))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("has format '2', this program reads '1'");
    }

    @Test
    void belongs_to_one_launcher_at_a_time() {
        try (var _ = DataFolder.keptIn(root)) {
            assertThatThrownBy(() -> DataFolder.keptIn(root))
                    .isInstanceOf(Fault.class)
                    .hasMessageContaining("another ./run uses the data folder");
        }
    }

    @Test
    void below_a_file_is_named_as_unusable() throws IOException {
        var file = Files.writeString(temp.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.keptIn(file.resolve("data")))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("cannot be used");
    }

    @Test
    void to_throw_away_vanishes_unless_something_went_wrong() {
        var vanished = DataFolder.throwAway();
        vanished.close();
        assertThat(vanished.root()).doesNotExist();

        var kept = DataFolder.throwAway();
        kept.keep();
        kept.close();
        assertThat(kept.logs()).exists();
        Folders.delete(kept.root());
    }
}
