package io.jixiao.target.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.change.ChangeFlag;
import io.jixiao.target.change.FieldChange;
import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Person;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.plan.ExpenditurePlan.Column;
import io.jixiao.target.project.Funding;
import io.jixiao.target.project.Projects;
import io.jixiao.target.target.AdjustedBudget.Adjustment;
import io.jixiao.target.target.Review.Decision;
import io.jixiao.target.target.TargetOutcome.Done;
import io.jixiao.target.target.TargetOutcome.Refused;
import io.jixiao.target.target.TargetOutcome.Replayed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("园区基础设施维护 2023, approved with 40.00 万元, gets 5.00 万元 more from 1 July")
class ChangeTest {

    private static final Instant MORNING = Instant.parse("2023-01-09T08:30:00Z");
    private static final Instant SUMMER = Instant.parse("2023-07-05T02:00:00Z");
    private static final TargetKey KEY =
            new TargetKey(new ProjectCode("13022523P004089100032"), FiscalYear.of(2023));
    private static final DataScope COUNTY = DataScope.of(List.of("130225000/"));
    private static final String DOCUMENT = "乐财预〔2023〕18号";

    private final InMemory store = new InMemory();

    @BeforeEach
    void approved() {
        store.draftTarget().draft(KEY, Projects.infrastructureMaintenance());
        throughReviews(MORNING);
        store.approveTarget().approve(attempt("qian", MORNING), Optional.empty());
    }

    @Test
    void what_was_approved_stays_in_force_while_the_change_is_reviewed() {
        file(more("45", DOCUMENT, "2023-07-01"));
        assertThat(current().state()).isEqualTo(new TargetState.Draft());
        assertThat(current().version()).isEqualTo(1);
        assertThat(inForce("2023-07-31").version()).isEqualTo(1);
        throughReviews(SUMMER);
        store.approveTarget().approve(attempt("qian", SUMMER), Optional.empty());
        assertThat(inForce("2023-06-30").version()).isEqualTo(1);
        assertThat(inForce("2023-07-01").version()).isEqualTo(2);
        assertThat(store.changes.of(KEY).getFirst().status())
                .isEqualTo(ChangeRequest.Status.APPROVED);
        assertThat(store.announced).hasSize(2);
    }

    @Test
    void what_was_known_before_the_approval_is_the_first_version() {
        fileAndApprove(more("45", DOCUMENT, "2023-07-01"));
        assertThat(
                        InForce.of(
                                        store.versions.of(KEY),
                                        LocalDate.parse("2023-07-31"),
                                        SUMMER.minusMillis(1))
                                .orElseThrow()
                                .version())
                .isEqualTo(1);
        assertThat(
                        InForce.of(
                                store.versions.of(KEY),
                                LocalDate.parse("2023-07-31"),
                                MORNING.minusMillis(1)))
                .isEmpty();
    }

    @Test
    void the_adjusted_budget_is_the_sum() {
        fileAndApprove(more("45", DOCUMENT, "2023-07-01"));
        fileAndApprove(more("42", "乐财预〔2023〕31号", "2023-09-01"));
        var versions = store.versions.of(KEY);
        var all = AdjustedBudget.upTo(versions.getLast(), versions);
        assertThat(all.adjustments())
                .containsExactly(
                        new Adjustment(
                                2,
                                LocalDate.parse("2023-07-01"),
                                Money.ofWanYuan("5"),
                                DOCUMENT,
                                "追加维护经费"),
                        new Adjustment(
                                3,
                                LocalDate.parse("2023-09-01"),
                                Money.ofWanYuan("-3"),
                                "乐财预〔2023〕31号",
                                "追加维护经费"));
        assertThat(all.initial()).isEqualTo(Money.ofWanYuan("40"));
        assertThat(all.adjusted()).isEqualTo(Money.ofWanYuan("42"));
        assertThat(AdjustedBudget.upTo(inForce("2023-08-01"), versions).adjusted())
                .isEqualTo(Money.ofWanYuan("45"));
    }

    @Test
    void a_plan_of_amounts_is_kept_by_percent_and_the_old_one_stays_readable() {
        fileAndApprove(more("45", DOCUMENT, "2023-07-01"));
        var versions = store.versions.of(KEY);
        assertThat(versions.get(0).plan().column()).isEqualTo(Column.AMOUNT);
        assertThat(versions.get(1).plan().column()).isEqualTo(Column.PERCENT);
        assertThat(versions.get(1).plan().checkpoints().get(1).planned())
                .isEqualTo(Money.ofWanYuan("28.125"));
    }

    @Test
    void before_and_after_are_kept_field_by_field() {
        file(more("45", DOCUMENT, "2023-07-01"));
        assertThat(store.changes.of(KEY).getFirst().changes())
                .containsExactly(
                        new FieldChange(
                                "funding.budget",
                                "/funding/budget",
                                "预算数（元）",
                                "400000.00",
                                "450000.00"),
                        new FieldChange(
                                "funding.fiscal",
                                "/funding/fiscal",
                                "财政资金（元）",
                                "400000.00",
                                "450000.00"),
                        new FieldChange(
                                "plan.writtenFor",
                                "/plan/writtenFor",
                                "支出计划所依据的预算数（元）",
                                "",
                                "400000.00"));
    }

    @Test
    void everything_wrong_with_it_is_told_at_once() {
        assertThat(refusal(more("45", "", "2022-12-31")))
                .extracting(Finding::code)
                .containsExactly("approval.outside-year", "change.document-missing");
        assertThat(refusal(more("40", "", "2023-07-01")))
                .extracting(Finding::code)
                .containsExactly("change.says-nothing");
    }

    @Test
    void a_later_version_never_begins_before_the_one_it_follows() {
        fileAndApprove(more("45", DOCUMENT, "2023-07-01"));
        assertThat(refusal(more("42", DOCUMENT, "2023-06-30")))
                .extracting(Finding::code)
                .containsExactly("approval.before-version");
        fileAndApprove(more("42", DOCUMENT, "2023-07-01"));
        assertThat(inForce("2023-07-01").version()).isEqualTo(3);
        assertThat(inForce("2023-06-30").version()).isEqualTo(1);
    }

    @Test
    void there_is_one_change_at_a_time() {
        file(more("45", DOCUMENT, "2023-07-01"));
        assertThat(file(more("45", DOCUMENT, "2023-07-01"))).isEqualTo(new Replayed(current()));
        assertThat(file(more("46", DOCUMENT, "2023-07-01")))
                .isEqualTo(new Refused(new Refusal.ChangeOpen(1)));
        assertThat(
                        store.draftTarget()
                                .revise(KEY, COUNTY, _ -> true, Projects.investmentPromotion()))
                .isEqualTo(new Refused(new Refusal.ChangeRequestNeeded(StateName.DRAFT)));
    }

    @Test
    void a_dropped_change_leaves_what_was_approved() {
        var before = current();
        file(more("45", DOCUMENT, "2023-07-01"));
        assertThat(store.fileChange().drop(attempt("li", SUMMER), 1)).isInstanceOf(Done.class);
        assertThat(current().project()).isEqualTo(before.project());
        assertThat(current().state()).isEqualTo(new TargetState.Approved());
        assertThat(store.fileChange().drop(attempt("li", SUMMER), 1)).isInstanceOf(Replayed.class);
        file(more("45", DOCUMENT, "2023-07-01"));
        assertThat(store.changes.of(KEY).getLast().flags()).containsExactly(ChangeFlag.REPEATED);
    }

    @Test
    void a_returned_change_is_revised_and_goes_through_again() {
        file(more("45", DOCUMENT, "2023-07-01"));
        store.advanceTarget().submit(attempt("li", SUMMER));
        assertThat(store.fileChange().drop(attempt("li", SUMMER), 1))
                .isEqualTo(new Refused(new Refusal.WrongState(StateName.SUBMITTED)));
        store.advanceTarget()
                .review(attempt("wang", SUMMER), new Review(Decision.RETURN, Grade.NONE, "请说明用途"));
        assertThat(
                        store.fileChange()
                                .revise(
                                        attempt("li", SUMMER),
                                        1,
                                        more("44", DOCUMENT, "2023-07-01")))
                .isInstanceOf(Done.class);
        assertThat(current().project().funding().budget()).isEqualTo(Money.ofWanYuan("44"));
        throughReviews(SUMMER);
        store.approveTarget().approve(attempt("qian", SUMMER), Optional.empty());
        assertThat(store.versions.of(KEY)).hasSize(2);
    }

    private List<Finding> refusal(Proposal proposal) {
        return file(proposal) instanceof Refused(Refusal.Blocked(var findings))
                ? findings
                : List.of();
    }

    private void fileAndApprove(Proposal proposal) {
        file(proposal);
        throughReviews(SUMMER);
        store.approveTarget().approve(attempt("qian", SUMMER), Optional.empty());
    }

    private TargetOutcome file(Proposal proposal) {
        return store.fileChange().file(attempt("li", SUMMER), proposal);
    }

    private static Proposal more(String wanYuan, String document, String from) {
        var budget = Money.ofWanYuan(wanYuan);
        return new Proposal(
                new ChangeTerms("追加维护经费", LocalDate.parse(from), document),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Funding(budget, budget, Money.ZERO)),
                Optional.empty(),
                Optional.empty());
    }

    private void throughReviews(Instant at) {
        var advance = store.advanceTarget();
        advance.submit(attempt("li", at));
        advance.review(attempt("wang", at), new Review(Decision.AGREE, Grade.NONE, ""));
        advance.review(attempt("zhao", at), new Review(Decision.AGREE, Grade.GOOD, ""));
    }

    private ApprovedVersion inForce(String day) {
        return InForce.of(store.versions.of(KEY), LocalDate.parse(day), SUMMER).orElseThrow();
    }

    private Target current() {
        return store.targets.find(KEY, COUNTY).orElseThrow();
    }

    private static Attempt attempt(String who, Instant at) {
        return new Attempt(
                KEY,
                COUNTY,
                _ -> true,
                Person.of(who, who, Set.of(Duty.values())),
                at,
                LocalDate.parse("2023-06-01"));
    }
}
