package io.jixiao.execution.ledger.postgres;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.jixiao.execution.Projects;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.ledger.CheckTotals;
import io.jixiao.execution.ledger.CheckedNights;
import io.jixiao.execution.ledger.Horizon;
import io.jixiao.execution.ledger.LedgerBlock;
import io.jixiao.execution.ledger.SealLedger;
import io.jixiao.execution.monitoring.County;
import io.jixiao.testkit.RealStack;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("The sealed ledger in PostgreSQL")
class SealedLedgerComponentTest {

    private static final String SERVICE_ROLE = "service_service";

    @Inject County county;
    @Inject SealLedger sealer;
    @Inject Horizon horizon;
    @Inject CheckTotals totals;
    @Inject CheckedNights nights;
    @Inject DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private ProjectKey project;

    @BeforeEach
    void threePayments() {
        county.on("2023-06-30");
        project = county.approved(Projects.plan("40", "15", "25", "30", "40"));
        for (var amount : List.of("1", "2", "3")) {
            county.pays(project, "2023-03-12", amount);
        }
        sealEverything();
    }

    @Test
    void a_sealed_ledger_is_intact_for_an_auditor_with_the_database_or_an_export(
            @TempDir Path folder) {
        var export = folder.resolve("ledger.txt").toString();

        assertThat(audit("verify", superuser())).startsWith("0 intact");
        assertThat(audit("export", superuser(), export)).startsWith("0 ");
        assertThat(audit("verify-export", export)).startsWith("0 intact");
        given().auth()
                .oauth2(TestTokens.of("auditor"))
                .get("/api/v1/ledger/chain")
                .then()
                .statusCode(200)
                .body("unsealed", equalTo(0));
    }

    @Test
    void an_entry_changed_behind_the_triggers_is_named() throws SQLException {
        tampered(
                "update ledger_entry set amount_fen = amount_fen + 1 where project_code = '%s'"
                        + " and amount_fen = 2000000",
                "update ledger_entry set amount_fen = amount_fen - 1 where project_code = '%s'"
                        + " and amount_fen = 2000001",
                "ENTRY_CHANGED");
    }

    @Test
    void an_entry_that_is_no_longer_there_is_noticed() throws SQLException {
        tampered(
                "create table kept as select * from ledger_entry where project_code = '%1$s' and"
                        + " amount_fen = 2000000; delete from ledger_entry where project_code = '%1$s'"
                        + " and amount_fen = 2000000; alter table kept drop column counts",
                """
                insert into ledger_entry (%s) select * from kept; drop table kept"""
                        .formatted(
                                """
                                fiscal_year, pay_cert_no, line_no, mof_div_code, source, step, leg,
                                kind, project_code, unit_code, fund_type_code, fund, amount_fen,
                                vou_date, xpay_date, payee, purpose, exp_func_code,
                                gov_bgt_eco_code, dep_bgt_eco_code, original_mof_div_code,
                                original_fiscal_year, original_pay_cert_no, original_line_no,
                                to_project_code, recorded_at"""),
                "ENTRY_REMOVED");
    }

    private void tampered(String change, String back, String named) throws SQLException {
        try (var connection = DriverManager.getConnection(superuser())) {
            execute(connection, "set session_replication_role = replica");
            execute(connection, change.formatted(project.project()));
            try {
                assertThat(audit("verify", superuser()))
                        .startsWith("1 broken")
                        .contains(named, project.project().value());
            } finally {
                execute(connection, back.formatted(project.project()));
            }
        }
        assertThat(audit("verify", superuser())).startsWith("0 intact");
    }

    @Test
    void nothing_is_sealed_past_a_transaction_that_is_still_writing() throws SQLException {
        try (var writing = database.getConnection()) {
            writing.setAutoCommit(false);
            execute(writing, "insert into fund_type (code_prefix, fund) values ('T', 'OTHER')");
            county.pays(project, "2023-03-13", "4");
            horizon.advance();
            horizon.advance();

            assertThat(sealer.sealNext()).isEmpty();
            writing.rollback();
            writing.setAutoCommit(true);
        }
        assertThat(sealEverything()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set amount_fen = 1",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "truncate ledger_entry_2023",
                "update ledger_entry_2023 set amount_fen = 1",
                "alter table ledger_entry disable trigger user",
                "delete from ledger_block",
                "update audit_event set actor = 'nobody'",
            })
    void the_role_of_the_service_has_no_right_to(String change) throws SQLException, IOException {
        try (var connection = asServiceRole()) {
            assertThatThrownBy(() -> execute(connection, change))
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void the_role_of_the_service_adds_to_the_ledger_and_seals_it()
            throws SQLException, IOException {
        try (var connection = asServiceRole()) {
            execute(
                    connection,
                    """
                    insert into ledger_entry (
                        fiscal_year, pay_cert_no, line_no, mof_div_code, source, step, leg, kind,
                        project_code, unit_code, fund_type_code, fund, amount_fen, xpay_date,
                        recorded_at)
                    select 2023, 'by-role', 1, mof_div_code, source, step, leg, kind, project_code,
                        unit_code, fund_type_code, fund, amount_fen, xpay_date, clock_timestamp()
                    from ledger_entry
                    where project_code = '%s'
                    limit 1
                    on conflict do nothing"""
                            .formatted(project.project()));
            execute(connection, "select summarize_ledger_times()");
            execute(connection, "update project_account set standing = 'GREEN'");
        }
    }

    @Test
    void the_totals_of_all_are_for_whoever_sees_everything() {
        given().auth()
                .oauth2(TestTokens.of("admin"))
                .get("/api/v1/checks/totals")
                .then()
                .statusCode(403);
    }

    @Test
    void the_night_finds_a_total_that_differs_and_looks_once() {
        county.execute(
                "update project_account set paid_fiscal_fen = paid_fiscal_fen + 1, entries = 3,"
                        + " last_effective_on = '2023-03-12' where project_code = ?",
                project.project().value());
        var night = LocalDate.parse("2023-07-01").plusDays(project.hashCode() % 1000);

        assertThat(totals.checkOnce(night))
                .filteredOn(each -> each.project().equals(project))
                .extracting(each -> each.what() + " " + each.total() + " " + each.ledger())
                .containsExactly("paidFiscal 6000001 6000000");
        assertThat(totals.checkOnce(night)).isEmpty();
        assertThat(nights.last()).isPresent();
        assertThat(audit("totals", superuser())).startsWith("1 ").contains("6000001");
        county.execute(
                "update project_account set paid_fiscal_fen = paid_fiscal_fen - 1"
                        + " where project_code = ?",
                project.project().value());
    }

    /// Until the horizon has passed what was just written.
    private int sealEverything() {
        var written = Instant.now();
        int sealed = 0;
        while (horizon.knownThrough().isBefore(written)) {
            horizon.advance();
            for (Optional<LedgerBlock> next = sealer.sealNext();
                    next.isPresent();
                    next = sealer.sealNext()) {
                sealed++;
            }
        }
        return sealed;
    }

    /// Exit code and everything printed.
    private static String audit(String... arguments) {
        var printed = new ByteArrayOutputStream();
        int code = new AuditLedger(new PrintStream(printed, true, UTF_8)).run(List.of(arguments));
        return code + " " + printed.toString(UTF_8);
    }

    private Connection asServiceRole() throws SQLException, IOException {
        try (var connection = DriverManager.getConnection(superuser());
                var grants = getClass().getResourceAsStream("/db/migration/afterMigrate.sql")) {
            execute(
                    connection,
                    """
                    do $$
                    begin
                        create role %s login password 'service';
                    exception when duplicate_object then null;
                    end
                    $$"""
                            .formatted(SERVICE_ROLE));
            execute(connection, new String(grants.readAllBytes(), UTF_8));
        }
        return DriverManager.getConnection(url, SERVICE_ROLE, "service");
    }

    private String superuser() {
        return url + (url.contains("?") ? "&" : "?") + "user=postgres";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
