package io.jixiao.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Data scope, a division and a prefix of unit codes")
class DataScopeTest {

    private static final String LAOTING = "130225000";

    @ParameterizedTest(name = "{0} covers {1}/{2}: {3}")
    @CsvSource({
        "130225000/480002, 130225000, 480002, true",
        "130225000/480002, 130225000, 480002001, true",
        "130225000/480002, 130225000, 480001, false",
        "130225000/480002, 130225000, 480, false",
        "130225000/480, 130225000, 480, true",
        "130225000/480, 130225000, 480002, true",
        "130225000/480, 130225000, 481002, false",
        "130225000/480, 130224000, 480002, false",
        "130225000/, 130225000, 999, true",
        "130225000/, 130224000, 480002, false",
        "*/, 130224000, 480002, true",
        "*/480, 130224000, 480002, true",
        "*/480, 130224000, 481002, false",
    })
    void a_unit_is_covered_by_its_own_division_and_a_prefix(
            String claim, String mofDivCode, String unitCode, boolean covered) {
        assertThat(DataScope.of(List.of(claim)).covers(mofDivCode, unitCode)).isEqualTo(covered);
    }

    @Test
    void one_span_that_covers_is_enough() {
        var scope = DataScope.of(List.of("130224000/480", "130225000/481"));
        assertThat(scope.covers(LAOTING, "481001")).isTrue();
        assertThat(scope.covers(LAOTING, "480002")).isFalse();
    }

    @Test
    void everything_covers_any_unit_and_nothing_none() {
        assertThat(DataScope.EVERYTHING.covers(LAOTING, "480002")).isTrue();
        assertThat(DataScope.NOTHING.covers(LAOTING, "480002")).isFalse();
        assertThat(DataScope.of(List.of("*/"))).isEqualTo(DataScope.EVERYTHING);
    }

    @ParameterizedTest(name = "\"{0}\" grants nothing")
    @ValueSource(
            strings = {
                "",
                "/",
                "*",
                "130225000",
                "130225000/48",
                "130225000/4800",
                "130225/480",
                "130225000/*",
                "**/480",
                " 130225000/480",
                "130225000/480\n",
                "130225000/4800020010010010010",
            })
    void a_claim_of_another_form_grants_nothing(String claim) {
        assertThat(DataScope.of(List.of(claim))).isEqualTo(DataScope.NOTHING);
    }

    @Test
    void a_query_filters_by_two_arrays_of_equal_length() {
        var scope = DataScope.of(List.of("130225000/480002", "not a claim", "*/"));
        assertThat(scope.divisions()).containsExactly("130225000", "*");
        assertThat(scope.unitPrefixes()).containsExactly("480002", "");
    }

    @Test
    void it_does_not_change_with_the_list_it_was_made_from() {
        var spans = new ArrayList<>(DataScope.EVERYTHING.spans());
        var scope = new DataScope(spans);
        spans.clear();
        assertThat(scope).isEqualTo(DataScope.EVERYTHING);
    }
}
