package io.jixiao.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("States just written, kept for the relay of the same replica")
class FreshStatesTest {

    private static final int MANY = 15_000;

    private final FreshStates fresh = new FreshStates();

    @Test
    void nothing_is_kept_while_another_replica_relays() {
        keep(1, 1);
        assertThat(fresh.take(1)).isEmpty();
        fresh.begin();
        keep(2, 1);
        fresh.end();
        assertThat(fresh.take(2)).isEmpty();
    }

    @Test
    void what_is_sent_again_is_read_again() {
        fresh.begin();
        keep(1, 1);
        assertThat(fresh.take(1)).isPresent();
        assertThat(fresh.take(1)).isEmpty();
    }

    @Test
    void what_came_to_nothing_is_forgotten() {
        fresh.begin();
        keep(1, 1);
        fresh.forget(1);
        assertThat(fresh.take(1)).isEmpty();
    }

    @Test
    void the_oldest_go_when_there_are_too_many() {
        fresh.begin();
        keep(1, MANY);
        keep(2, 1);
        keep(3, MANY);
        assertThat(fresh.take(1)).isEmpty();
        assertThat(fresh.take(2)).isPresent();
        assertThat(fresh.take(3)).isPresent();
        keep(4, MANY);
        assertThat(fresh.take(4)).as("what was taken no longer counts").isPresent();
    }

    private void keep(long row, int keys) {
        fresh.keep(row, keys, List::of);
    }
}
