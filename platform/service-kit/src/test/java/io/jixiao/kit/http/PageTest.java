package io.jixiao.kit.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page, read with one row more than it holds")
class PageTest {

    @Test
    void says_where_the_next_begins_when_there_was_a_row_more() {
        assertThat(page(List.of("a", "b", "c"), 2))
                .isEqualTo(new Page<>(List.of("a", "b"), Cursor.of("b").text()));
    }

    @Test
    void is_the_last_when_there_was_none() {
        assertThat(page(List.of("a", "b"), 2)).isEqualTo(new Page<>(List.of("a", "b"), null));
        assertThat(page(List.of(), 2)).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void keeps_its_place_when_its_items_are_shown_otherwise() {
        assertThat(page(List.of("a", "b"), 1).map(String::length))
                .isEqualTo(new Page<>(List.of(1), Cursor.of("a").text()));
    }

    private static Page<String> page(List<String> oneMore, int limit) {
        return Page.of(oneMore, limit, Cursor::of);
    }
}
