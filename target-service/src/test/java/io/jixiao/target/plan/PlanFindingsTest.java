package io.jixiao.target.plan;

import static io.jixiao.target.plan.Plans.answered;
import static io.jixiao.target.plan.Plans.headed;
import static io.jixiao.target.plan.Plans.row;
import static io.jixiao.target.plan.Plans.wanYuan;
import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PlanFindingsTest {

    @Nested
    class Worth_knowing {
        @Test
        void a_heading_of_percent_over_amounts_names_the_budget_it_ends_at() {
            assertThat(findings("40", Plans.infrastructureMaintenance()))
                    .containsExactly(
                            Finding.warning(
                                            "/plan/heading",
                                            "plan.heading-says-percent",
                                            "heading",
                                            "资金支出计划（%）",
                                            "end",
                                            "40.00",
                                            "budget",
                                            "40.00")
                                    .with(Fix.of("/plan/heading", "资金支出计划（万元）")));
        }

        @Test
        void a_heading_of_amounts_over_percent() {
            assertThat(findings("40", headed("支出计划（万元）", "25", "50", "80", "100")))
                    .containsExactly(
                            Finding.warning(
                                            "/plan/heading",
                                            "plan.heading-says-amount",
                                            "heading",
                                            "支出计划（万元）",
                                            "end",
                                            "100")
                                    .with(Fix.of("/plan/heading", "支出计划（%）")));
        }

        @Test
        void a_heading_that_agrees_is_no_finding() {
            assertThat(findings("40", row("25", "50", "80", "100"))).isEmpty();
            assertThat(findings("40", headed("支出计划（万元）", "15", "25", "30", "40"))).isEmpty();
        }

        @Test
        void an_end_near_the_budget_is_stored_as_the_budget() {
            assertThat(findings("40", headed("", "15", "25", "30", "39.995")))
                    .containsExactly(
                            Finding.info(
                                            "/plan/cells",
                                            "plan.end-near-budget",
                                            "end",
                                            "39.995",
                                            "stored",
                                            "40.00")
                                    .with(Fix.of("/plan/cells/3/printed", "40.00")));
        }

        @Test
        void an_end_near_100_is_stored_as_100() {
            assertThat(findings("40", row("25", "50", "80", "99.99")))
                    .containsExactly(
                            Finding.info(
                                            "/plan/cells",
                                            "plan.end-near-hundred",
                                            "end",
                                            "99.99",
                                            "stored",
                                            "100")
                                    .with(Fix.of("/plan/cells/3/printed", "100")));
        }

        @Test
        void where_another_cell_lies_above_the_end_a_person_must_know_which_one_is_wrong() {
            assertThat(findings("40", headed("", "15", "25", "40.005", "40.005")))
                    .containsExactly(
                            Finding.info(
                                    "/plan/cells",
                                    "plan.end-near-budget",
                                    "end",
                                    "40.005",
                                    "stored",
                                    "40.00"));
        }

        @Test
        void an_empty_plan_and_no_plan() {
            assertThat(findings("40", row("0", "0", "0", "0")))
                    .containsExactly(Finding.info("/plan/cells", "plan.empty"));
            assertThat(findings("40", row()))
                    .containsExactly(Finding.info("/plan/cells", "plan.none"));
        }
    }

    @Nested
    class Keeping_the_target_from_submission {
        @Test
        void two_readings_wait_for_an_answer() {
            assertThat(findings("70", row("10", "10", "10", "70")))
                    .containsExactly(
                            Finding.blocking(
                                            "/plan/reading",
                                            "plan.two-readings",
                                            "choices",
                                            "AMOUNT, PER_PERIOD_PERCENT")
                                    .with(
                                            Fix.of("/plan/reading", "AMOUNT"),
                                            Fix.of("/plan/reading", "PER_PERIOD_PERCENT")));
        }

        @Test
        void per_period_cells_wait_for_an_answer() {
            assertThat(findings("40", row("5", "10", "10", "15")))
                    .containsExactly(
                            Finding.blocking(
                                            "/plan/reading",
                                            "plan.per-period",
                                            "choices",
                                            "PER_PERIOD_AMOUNT")
                                    .with(Fix.of("/plan/reading", "PER_PERIOD_AMOUNT")));
        }

        @Test
        void an_ambiguous_row_names_all_three_numbers() {
            assertThat(findings("40", row("10", "20", "30", "35")))
                    .containsExactly(
                            Finding.blocking(
                                    "/plan/cells",
                                    "plan.ambiguous",
                                    "last",
                                    "35",
                                    "sum",
                                    "95",
                                    "budget",
                                    "40.00"));
        }

        @Test
        void a_row_that_falls_names_the_cell_and_both_numbers() {
            assertThat(findings("40", row("15", "10", "30", "40")))
                    .containsExactly(
                            Finding.blocking(
                                    "/plan/cells/1", "plan.falls", "before", "15", "value", "10"));
        }

        @Test
        void negative_blank_and_unreadable_cells_are_named() {
            assertThat(findings("40", row("15", "-5", "30", "40")))
                    .containsExactly(cell(1, "plan.negative", "2023-06-30", "-5"));
            assertThat(findings("40", row("15", "25", "", "40")))
                    .containsExactly(cell(2, "plan.partly-blank", "2023-10-31", ""));
            assertThat(findings("40", row("15", "25", "30", "四十")))
                    .containsExactly(cell(3, "plan.cell-unreadable", "2023-12-31", "四十"));
        }

        @Test
        void an_answer_that_does_not_fit() {
            assertThat(findings("40", answered(Way.PERCENT, Plans.infrastructureMaintenance())))
                    .containsExactly(
                            Finding.blocking(
                                            "/plan/reading",
                                            "plan.answer-does-not-fit",
                                            "given",
                                            "PERCENT")
                                    .with(Fix.of("/plan/reading", "")));
        }

        private Finding cell(int position, String code, String date, String printed) {
            return Finding.blocking(
                    "/plan/cells/" + position, code, "date", date, "printed", printed);
        }
    }

    private static List<Finding> findings(String budget, PlanRow row) {
        return PlanFindings.of(row, wanYuan(budget), PlanReading.of(row, wanYuan(budget)));
    }
}
