package io.jixiao.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cursor")
class CursorTest {

    @Test
    void comes_back_as_it_was_given() {
        var cursor = Cursor.of("13022523P004089100032", 2023, "招商经费");
        assertThat(Cursor.read(cursor.text(), 3)).contains(cursor);
    }

    @Test
    void fits_into_an_address_without_escaping() {
        assertThat(Cursor.of("绩效/目标?&=+", "").text()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void keeps_parts_that_are_empty() {
        assertThat(Cursor.read(Cursor.of("", "").text(), 2)).contains(Cursor.of("", ""));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void that_is_left_out_starts_over(String text) {
        assertThat(Cursor.read(text, 2)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "abc", "*", "YQ=="})
    void that_is_not_ours_is_refused(String text) {
        isInvalid(() -> Cursor.read(text, 2));
    }

    @Test
    void with_another_number_of_parts_is_refused() {
        isInvalid(() -> Cursor.read(Cursor.of("a", "b").text(), 3));
        isInvalid(() -> Cursor.read(Cursor.of("a", "b").text(), 1));
    }

    @Test
    void is_read_into_what_the_list_sorts_by() {
        assertThat(Cursor.read(Cursor.of("2023-03-31").text(), 1, CursorTest::day))
                .contains(LocalDate.of(2023, 3, 31));
    }

    @Test
    void whose_parts_are_not_what_the_list_sorts_by_is_refused() {
        isInvalid(() -> Cursor.read(Cursor.of("yesterday").text(), 1, CursorTest::day));
        isInvalid(() -> Cursor.read(Cursor.of("x").text(), 1, key -> Long.valueOf(key.getFirst())));
    }

    private static LocalDate day(List<String> key) {
        return LocalDate.parse(key.getFirst());
    }

    private static void isInvalid(Runnable reading) {
        var refusal = catchThrowableOfType(Problem.class, reading::run);
        assertThat(refusal.status()).isEqualTo(400);
        assertThat(refusal.faults()).containsExactly(Fault.at("/cursor", "cursor.invalid"));
    }
}
