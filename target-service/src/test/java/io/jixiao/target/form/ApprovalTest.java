package io.jixiao.target.form;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.duty.Hand;
import io.jixiao.target.plan.ExpenditurePlan;
import io.jixiao.target.project.Projects;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.Grade;
import io.jixiao.target.target.Step;
import io.jixiao.target.target.StepKind;
import io.jixiao.target.target.TargetKey;
import io.jixiao.testkit.Golden;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The approval notice")
class ApprovalTest {

    private static final Instant MOMENT = Instant.parse("2023-01-10T02:00:00Z");
    private static final TargetKey KEY =
            new TargetKey(ProjectCode.of("13022523P00CXF810004P"), FiscalYear.of(2023));

    private final List<Step> steps =
            List.of(
                    step(StepKind.SUBMITTED, Grade.NONE, "报送"),
                    step(StepKind.DEPARTMENT_AGREED, Grade.NONE, "同意上报"),
                    step(StepKind.FINANCE_AGREED, Grade.GOOD, "目标明确"),
                    step(StepKind.APPROVED, Grade.NONE, ""),
                    step(StepKind.SUBMITTED, Grade.NONE, ""),
                    step(StepKind.FINANCE_AGREED, Grade.EXCELLENT, "调整合理"),
                    step(StepKind.APPROVED, Grade.NONE, "同意调整"));

    @Test
    void carries_what_the_finance_bureau_said_of_that_version() {
        assertThat(approval(1).opinion()).isEqualTo("目标明确");
        assertThat(approval(2).opinion()).isEqualTo("同意调整");
        assertThat(approval(2).approvedBy()).isEqualTo("财政局绩效股");
    }

    @Test
    void says_to_whom_what_was_approved_and_counts_what_was_not() {
        var unit = new BudgetUnit("130225000", "480");
        var notice =
                new ApprovalNotice(
                        "绩批〔2023〕130225000-480号",
                        FiscalYear.of(2023),
                        unit,
                        "乐亭县城区工业聚集区",
                        LocalDate.parse("2023-01-10"),
                        List.of(
                                ApprovalNotice.Line.of(approval(1), unit),
                                ApprovalNotice.Line.of(approval(2), unit)),
                        3);
        Golden.assertSame(
                "form/approval-notice.txt", Rendered.text(notice.document(Stream.of()).blocks()));
    }

    private Approval approval(int version) {
        return Approval.of(KEY, version(version), steps);
    }

    private static ApprovedVersion version(int number) {
        var project = Projects.investmentPromotion();
        return new ApprovedVersion(
                number,
                LocalDate.parse("2023-01-01"),
                MOMENT,
                "subject",
                Grade.GOOD,
                "",
                "",
                project,
                new ExpenditurePlan(
                        ExpenditurePlan.Column.NONE, Money.ofWanYuan("20.00"), List.of()));
    }

    private static Step step(StepKind kind, Grade grade, String opinion) {
        return new Step(kind, Hand.own("subject"), "财政局绩效股", "", MOMENT, grade, opinion, Map.of());
    }
}
