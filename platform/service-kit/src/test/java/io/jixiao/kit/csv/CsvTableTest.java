package io.jixiao.kit.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.jixiao.kit.csv.CsvTable.Row;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table as CSV")
class CsvTableTest {

    private static final Map<String, String> FIELDS =
            Map.of("name", "name", "名称", "name", "day", "day", "日期", "day", "count", "count");

    @Test
    void columns_are_found_by_name_in_any_order_and_blank_lines_keep_their_number()
            throws IOException {
        var table = table("\uFEFF日期,名称\n2023-06-30,甲\n\n,乙\n");
        var first = read(table);
        assertThat(first.number()).isEqualTo(2);
        assertThat(first.cells().text("name")).isEqualTo("甲");
        assertThat(first.cells().date("day")).isEqualTo(LocalDate.parse("2023-06-30"));
        var second = read(table);
        assertThat(second.number()).isEqualTo(4);
        assertThat(second.cells().has("day")).isFalse();
        assertThat(table.next()).isEmpty();
    }

    @Test
    void everything_wrong_with_a_row_is_told() throws IOException {
        var cells = read(table("day,count\n2023-02-30,many\n")).cells();
        assertThat(cells.date("day")).isNull();
        assertThat(cells.whole("count")).isNull();
        assertThat(cells.faults().all())
                .extracting(Fault::place, Fault::code)
                .containsExactly(tuple("/day", "date.form"), tuple("/count", "number.form"));
    }

    @Test
    void a_row_of_another_width_does_not_stop_the_next() throws IOException {
        var table = table("day,name\n2023-06-30\n2023-06-30,甲\n");
        assertThat(table.next().orElseThrow()).isInstanceOf(Row.Misshapen.class);
        assertThat(read(table).cells().text("name")).isEqualTo("甲");
    }

    @Test
    void a_header_nobody_knows_or_that_repeats_itself_is_refused_as_a_whole() {
        var refused = catchThrowableOfType(Problem.class, () -> table("name,名称,colour\n甲,乙,红\n"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.faults())
                .extracting(Fault::code)
                .containsExactly("batch.column-twice", "batch.column-unknown");
        assertThat(catchThrowableOfType(Problem.class, () -> table("")).status()).isEqualTo(400);
    }

    private static CsvTable table(String text) throws IOException {
        return CsvTable.of(new StringReader(text), name -> Optional.ofNullable(FIELDS.get(name)));
    }

    private static Row.Read read(CsvTable table) throws IOException {
        return (Row.Read) table.next().orElseThrow();
    }
}
