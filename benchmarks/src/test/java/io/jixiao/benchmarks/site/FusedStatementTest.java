package io.jixiao.benchmarks.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class FusedStatementTest {

    private static final String SQL =
            """
            with sent as (
                select * from unnest(?::integer[], ?::text[]) as sent (fiscal_year, pay_cert_no)
            )
            select ?, ?, ? from sent where fiscal_year = ?""";

    private final FusedStatement statement = FusedStatement.parse(SQL);

    @Test
    void columns_are_those_it_unnests() {
        assertThat(statement.columns())
                .containsExactly(
                        new FusedStatement.Column("fiscal_year", "integer"),
                        new FusedStatement.Column("pay_cert_no", "text"));
    }

    @Test
    void the_bare_insert_writes_the_same_columns() {
        assertThat(statement.bareInsert())
                .contains("into ledger_entry (fiscal_year, pay_cert_no, step,")
                .contains("unnest(?::integer[], ?::text[]) as sent (fiscal_year, pay_cert_no)");
    }

    @Test
    void another_number_of_parameters_is_noticed() {
        assertThatThrownBy(() -> FusedStatement.parse(SQL + " and pay_cert_no = ?"))
                .hasMessageContaining("expected 2 arrays and 4 more parameters");
    }
}
