package io.jixiao.execution.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.ledger.TotalsCheck;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("The ledger and its totals in PostgreSQL")
class LedgerComponentTest {

    private static final LocalDate TODAY = LocalDate.parse("2023-06-30");

    @Inject PostPayments postPayments;
    @Inject TotalsCheck totals;
    @Inject ReadSpending spending;
    @Inject DataSource database;

    private final FinanceSystem finance = new FinanceSystem();
    private final String project = finance.newProject();

    @BeforeEach
    void approved() {
        finance.dayIs("2023-06-30");
        finance.approves(project);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "update ledger_entry set amount_fen = 1",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "truncate ledger_entry_2023",
                "update ledger_entry_2023 set amount_fen = 1",
            })
    void nobody_changes_what_is_in_the_ledger(String sql) {
        post(List.of(Vouchers.payment(finance.newVoucher(), "1.00").of(project)));
        assertThatThrownBy(() -> execute(sql))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    @Test
    void a_total_that_is_not_the_fold_of_the_ledger_is_found() throws SQLException {
        post(List.of(Vouchers.payment(finance.newVoucher(), "1.00").of(project)));
        assertThat(mismatches()).isEmpty();
        execute(
                "update project_account set paid_fiscal_fen = 101 where project_code = '%s'"
                        .formatted(project));
        assertThat(mismatches())
                .containsExactly(
                        new TotalsCheck.Mismatch(
                                ProjectKey.of(project, 2023), "paidFiscal", "101", "100"));
    }

    @Test
    void every_kind_and_step_leaves_totals_that_are_the_fold_of_the_ledger() {
        var paid = finance.newVoucher();
        var issued = finance.newVoucher();
        var voided = finance.newVoucher();
        post(
                List.of(
                        Vouchers.payment(paid, "100.00").of(project),
                        Vouchers.payment(finance.newVoucher(), "7.00").of(project).fund("91"),
                        Vouchers.issued(issued, "50.00").of(project),
                        Vouchers.issued(voided, "40.00").of(project),
                        Vouchers.issued(finance.newVoucher(), "3.00").of(project)));
        post(
                List.of(
                        Vouchers.refund(finance.newVoucher(), "-30.00", paid).of(project),
                        Vouchers.payment(issued, "50.00").of(project).paidOn("2023-04-01"),
                        Vouchers.voiding(voided, "40.00").of(project)));

        var now = spending.of(List.of(ProjectKey.of(project, 2023))).getFirst();
        assertThat(now.paidFiscal().toYuan()).isEqualTo("120.00");
        assertThat(now.paidOther().toYuan()).isEqualTo("7.00");
        assertThat(now.inTransit().toYuan()).isEqualTo("3.00");
        assertThat(now.lastEffectiveOn()).contains(LocalDate.parse("2023-04-01"));
        assertThat(mismatches()).isEmpty();
    }

    @Test
    void a_refund_of_an_earlier_year_is_kept_and_lowers_neither_year() {
        finance.announces(finance.target(project).put("fiscalYear", 2022));
        var original = finance.newVoucher();
        var key = ProjectKey.of(project, 2022);
        await().atMost(FinanceSystem.PATIENCE).until(() -> !spending.of(List.of(key)).isEmpty());
        post(
                List.of(
                        Vouchers.payment(original, "100.00")
                                .of(project)
                                .inYear(2022)
                                .paidOn("2022-12-01"),
                        Vouchers.refund(finance.newVoucher(), "-60.00", original)
                                .of(project)
                                .originalOf(2022)));

        var years = spending.of(List.of(key, ProjectKey.of(project, 2023)));
        assertThat(years)
                .extracting(each -> each.paidFiscal().toYuan())
                .containsExactly("100.00", "0.00");
        assertThat(mismatches()).isEmpty();
    }

    @Test
    void two_batches_over_the_same_projects_in_reverse_order_both_arrive_exactly()
            throws Exception {
        var projects = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
            projects.add(finance.newProject());
        }
        projects.forEach(each -> finance.announces(finance.target(each)));
        finance.approves(projects.getLast());
        projects.forEach(finance::awaitApproved);
        var forth = batches(projects);
        var back = batches(projects);
        back.forEach(Collections::reverse);
        Collections.reverse(back);

        try (var sessions = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<Callable<Void>>();
            List.of(forth, back, forth, back)
                    .forEach(
                            each ->
                                    all.add(
                                            () -> {
                                                each.forEach(this::post);
                                                return null;
                                            }));
            for (var done : sessions.invokeAll(all)) {
                done.get();
            }
        }

        for (var each : projects) {
            assertThat(finance.paid(each)).isEqualTo("20.00");
            assertThat(finance.mismatches(each)).isEmpty();
        }
    }

    @Test
    void whatever_the_order_the_repetitions_and_the_batches_the_totals_are_the_same() {
        for (long seed = 1; seed <= 10; seed++) {
            var code = finance.newProject();
            finance.approves(code);
            year(code, new Random(seed)).forEach(this::post);
            var now = spending.of(List.of(ProjectKey.of(code, 2023))).getFirst();
            assertThat(now.paidFiscal().toYuan()).as("seed %d", seed).isEqualTo("80.00");
            assertThat(now.inTransit().toYuan()).as("seed %d", seed).isEqualTo("5.00");
            assertThat(now.parked()).as("seed %d", seed).isZero();
            assertThat(finance.mismatches(code)).as("seed %d", seed).isEmpty();
        }
    }

    /// 100.00 paid, 30.00 given back in two parts, 10.00 paid after being in transit, 5.00 in
    /// transit, 4.00 voided; each event up to three times, shuffled, in batches of four.
    private List<List<Vouchers>> year(String code, Random random) {
        var paid = finance.newVoucher();
        var issued = finance.newVoucher();
        var voided = finance.newVoucher();
        var once =
                List.of(
                        Vouchers.payment(paid, "100.00"),
                        Vouchers.refund(finance.newVoucher(), "-10.00", paid),
                        Vouchers.refund(finance.newVoucher(), "-20.00", paid),
                        Vouchers.issued(issued, "10.00"),
                        Vouchers.payment(issued, "10.00"),
                        Vouchers.issued(finance.newVoucher(), "5.00"),
                        Vouchers.issued(voided, "4.00"),
                        Vouchers.voiding(voided, "4.00"));
        var events = new ArrayList<Vouchers>();
        for (var each : once) {
            events.addAll(Collections.nCopies(1 + random.nextInt(3), each.of(code)));
        }
        Collections.shuffle(events, random);
        var batches = new ArrayList<List<Vouchers>>();
        for (int from = 0; from < events.size(); from += 4) {
            batches.add(events.subList(from, Math.min(events.size(), from + 4)));
        }
        return batches;
    }

    /// Ten batches of one payment of 1.00 for each project.
    private List<List<Vouchers>> batches(List<String> projects) {
        var batches = new ArrayList<List<Vouchers>>();
        for (int i = 0; i < 10; i++) {
            var batch = new ArrayList<Vouchers>();
            for (var each : projects) {
                batch.add(Vouchers.payment(finance.newVoucher(), "1.00").of(each));
            }
            batches.add(batch);
        }
        return batches;
    }

    private List<Outcome> post(List<Vouchers> vouchers) {
        return postPayments.handle(vouchers.stream().map(Vouchers::sent).toList(), TODAY);
    }

    private List<TotalsCheck.Mismatch> mismatches() {
        return totals.mismatches().stream()
                .filter(each -> each.project().project().value().equals(project))
                .toList();
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
