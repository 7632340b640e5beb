package io.jixiao.evaluation.scheme;

import static io.jixiao.evaluation.RunClient.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.jixiao.evaluation.Samples;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("Schemes in the database")
class SchemeComponentTest {

    @Inject Schemes schemes;
    @Inject DataSource database;

    @Test
    void the_default_is_the_national_rule() {
        assertThat(schemes.version(Scheme.DEFAULT, 1)).contains(Samples.nationalScheme());
    }

    @Test
    void a_version_never_changes() {
        assertThatThrownBy(() -> run("update scheme set first_fiscal_year = 2001"))
                .hasMessageContaining("scheme is only ever added to");
        assertThatThrownBy(() -> run("delete from scheme"))
                .hasMessageContaining("scheme is only ever added to");
    }

    @Test
    void a_division_goes_before_everywhere_and_a_later_year_before_an_earlier() throws Exception {
        copyOfDefault("county", 1, 2000, "*");
        copyOfDefault("county", 2, 2000, "130225000");
        copyOfDefault("county", 3, 2023, "130225000");
        copyOfDefault("county", 4, 2025, "*");
        assertThat(version(2022, "130225000")).isEqualTo(2);
        assertThat(version(2023, "130225000")).isEqualTo(3);
        assertThat(version(2026, "130225000")).isEqualTo(3);
        assertThat(version(2026, "130224000")).isEqualTo(4);
        assertThat(version(2024, "130224000")).isEqualTo(1);
    }

    @Test
    void are_read_by_anyone_with_a_token() {
        get("unit", "/api/v1/schemes/default")
                .statusCode(200)
                .body("version", equalTo(1))
                .body("frames.name", contains("A", "B"))
                .body("frames[0].levels.weight", contains("50", "30", "10"))
                .body("rows.beyondLimit", equalTo("LINEAR"))
                .body("rows.overAchievedFrom", equalTo("1.3"))
                .body("grades.grade", contains("优", "良", "中", "差"));
        get("auditor", "/api/v1/schemes").statusCode(200).body("name", hasItem("default"));
        get("unit", "/api/v1/schemes/default?version=1").statusCode(200);
    }

    @Test
    void that_are_not_there_are_a_problem() {
        get("unit", "/api/v1/schemes/default?version=9")
                .statusCode(404)
                .body("code", equalTo("scheme.unknown"));
        get("unit", "/api/v1/schemes/harsh").statusCode(404);
    }

    private int version(int year, String division) {
        return schemes.inForce("county", FiscalYear.of(year), division).orElseThrow().version();
    }

    private void copyOfDefault(String name, int version, int year, String division)
            throws SQLException {
        run(
                """
                insert into scheme (name, version, first_fiscal_year, mof_div_code, rules)
                select '%s', %d, %d, '%s', rules from scheme where name = 'default'
                on conflict do nothing"""
                        .formatted(name, version, year, division));
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
