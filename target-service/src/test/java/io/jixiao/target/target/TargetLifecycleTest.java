package io.jixiao.target.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Hand;
import io.jixiao.target.duty.Person;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.target.Refusal.Blocked;
import io.jixiao.target.target.Refusal.BothLevels;
import io.jixiao.target.target.Refusal.GradeBlocks;
import io.jixiao.target.target.Refusal.GradeMissing;
import io.jixiao.target.target.Refusal.GradeNotAsked;
import io.jixiao.target.target.Refusal.MustBeReturned;
import io.jixiao.target.target.Refusal.NotDue;
import io.jixiao.target.target.Refusal.NotTheSubmitter;
import io.jixiao.target.target.Refusal.OpinionMissing;
import io.jixiao.target.target.Refusal.OwnSubmission;
import io.jixiao.target.target.Refusal.WrongState;
import io.jixiao.target.target.TargetLifecycle.Outcome;
import io.jixiao.target.target.TargetLifecycle.Outcome.Moved;
import io.jixiao.target.target.TargetLifecycle.Outcome.Refused;
import io.jixiao.target.target.TargetState.Approved;
import io.jixiao.target.target.TargetState.DepartmentReviewed;
import io.jixiao.target.target.TargetState.Draft;
import io.jixiao.target.target.TargetState.FinanceReviewed;
import io.jixiao.target.target.TargetState.Returned;
import io.jixiao.target.target.TargetState.Submitted;
import io.jixiao.target.target.TargetState.Withdrawn;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TargetLifecycleTest {

    private final Person li = person("li", Duty.UNIT);
    private final Person wang = person("wang", Duty.DEPARTMENT);
    private final Person zhao = person("zhao", Duty.FINANCE_SECTION);
    private final Person qian = person("qian", Duty.FINANCE_PERFORMANCE);

    /// One person of a small county with every post.
    private final Person everybody = Person.of("li", "li", Set.of(Duty.values()));

    private final TargetState submitted = new Submitted(Hand.own("li"));
    private final TargetState departmentReviewed =
            new DepartmentReviewed(Hand.own("li"), Hand.own("wang"));
    private final Finding blocking = Finding.blocking("/plan/cells", "plan.ambiguous");

    @Nested
    class Submission {
        @Test
        void hands_a_draft_to_the_department() {
            assertThat(submit(new Draft())).isEqualTo(moved(submitted, StepKind.SUBMITTED));
        }

        @Test
        void also_of_what_was_returned_or_withdrawn() {
            assertThat(submit(new Returned("请补充"))).isEqualTo(moved(submitted, StepKind.SUBMITTED));
            assertThat(submit(new Withdrawn())).isEqualTo(moved(submitted, StepKind.SUBMITTED));
        }

        @Test
        void not_while_a_finding_blocks() {
            assertThat(TargetLifecycle.submit(new Draft(), li, List.of(blocking)))
                    .isEqualTo(refused(new Blocked(List.of(blocking))));
        }

        @Test
        void not_twice() {
            assertThat(submit(submitted)).isEqualTo(refused(new WrongState(StateName.SUBMITTED)));
            assertThat(submit(new Approved()))
                    .isEqualTo(refused(new WrongState(StateName.APPROVED)));
        }

        private Outcome submit(TargetState state) {
            return TargetLifecycle.submit(state, li, List.of());
        }
    }

    @Nested
    class The_department_reviews_first {
        @Test
        void and_hands_it_to_the_finance_bureau() {
            assertThat(review(submitted, wang, agree(Grade.NONE)))
                    .isEqualTo(moved(departmentReviewed, StepKind.DEPARTMENT_AGREED));
        }

        @Test
        void or_returns_it_with_an_opinion() {
            assertThat(review(submitted, wang, giveBack("指标值没有依据")))
                    .isEqualTo(returned("指标值没有依据", Duty.DEPARTMENT));
            assertThat(review(submitted, wang, giveBack(" ")))
                    .isEqualTo(refused(new OpinionMissing()));
        }

        @Test
        void and_gives_no_grade() {
            assertThat(review(submitted, wang, agree(Grade.GOOD)))
                    .isEqualTo(refused(new GradeNotAsked(Grade.GOOD)));
        }

        @Test
        void nobody_else_does() {
            assertThat(review(submitted, zhao, agree(Grade.GOOD)))
                    .isEqualTo(refused(new NotDue(StateName.SUBMITTED, Duty.DEPARTMENT)));
        }

        @Test
        void and_never_who_submitted() {
            assertThat(review(submitted, everybody, agree(Grade.NONE)))
                    .isEqualTo(refused(new OwnSubmission()));
        }
    }

    @Nested
    class The_finance_section_reviews_second {
        @ParameterizedTest
        @EnumSource(names = {"EXCELLENT", "GOOD", "POOR"})
        void and_grades_it(Grade grade) {
            assertThat(review(departmentReviewed, zhao, agree(grade)))
                    .isEqualTo(moved(financeReviewed(grade), StepKind.FINANCE_AGREED));
        }

        @Test
        void a_fair_one_must_be_returned() {
            assertThat(review(departmentReviewed, zhao, agree(Grade.FAIR)))
                    .isEqualTo(refused(new MustBeReturned(Grade.FAIR)));
            assertThat(
                            review(
                                    departmentReviewed,
                                    zhao,
                                    new Review(Review.Decision.RETURN, Grade.FAIR, "请细化指标")))
                    .isEqualTo(returned("请细化指标", Duty.FINANCE_SECTION));
        }

        @Test
        void a_grade_is_needed() {
            assertThat(review(departmentReviewed, zhao, agree(Grade.NONE)))
                    .isEqualTo(refused(new GradeMissing()));
        }

        @Test
        void the_department_does_not_review_twice() {
            assertThat(review(departmentReviewed, wang, agree(Grade.NONE)))
                    .isEqualTo(
                            refused(
                                    new NotDue(
                                            StateName.DEPARTMENT_REVIEWED, Duty.FINANCE_SECTION)));
        }

        @Test
        void nor_does_the_same_person_in_another_post() {
            var wangInBothPosts =
                    Person.of("wang", "wang", Set.of(Duty.DEPARTMENT, Duty.FINANCE_SECTION));
            assertThat(review(departmentReviewed, wangInBothPosts, agree(Grade.GOOD)))
                    .isEqualTo(refused(new BothLevels()));
            assertThat(review(departmentReviewed, everybody, agree(Grade.GOOD)))
                    .isEqualTo(refused(new OwnSubmission()));
        }
    }

    @Nested
    class The_performance_section_approves {
        @ParameterizedTest
        @EnumSource(names = {"EXCELLENT", "GOOD"})
        void what_was_graded_well(Grade grade) {
            assertThat(approve(financeReviewed(grade), qian))
                    .isEqualTo(moved(new Approved(), StepKind.APPROVED));
        }

        @Test
        void but_not_what_was_graded_poor() {
            assertThat(approve(financeReviewed(Grade.POOR), qian))
                    .isEqualTo(refused(new GradeBlocks(Grade.POOR)));
        }

        @Test
        void not_what_they_submitted() {
            assertThat(approve(financeReviewed(Grade.GOOD), everybody))
                    .isEqualTo(refused(new OwnSubmission()));
        }

        @Test
        void not_before_both_reviews() {
            assertThat(approve(submitted, qian))
                    .isEqualTo(refused(new NotDue(StateName.SUBMITTED, Duty.DEPARTMENT)));
            assertThat(approve(departmentReviewed, qian))
                    .isEqualTo(
                            refused(
                                    new NotDue(
                                            StateName.DEPARTMENT_REVIEWED, Duty.FINANCE_SECTION)));
            assertThat(approve(new Draft(), qian))
                    .isEqualTo(refused(new WrongState(StateName.DRAFT)));
        }

        @Test
        void not_while_a_finding_blocks() {
            assertThat(
                            TargetLifecycle.approve(
                                    financeReviewed(Grade.GOOD), qian, List.of(blocking)))
                    .isEqualTo(refused(new Blocked(List.of(blocking))));
        }

        @Test
        void or_returns_it_like_the_finance_section() {
            assertThat(review(financeReviewed(Grade.POOR), qian, giveBack("请核实预算")))
                    .isEqualTo(returned("请核实预算", Duty.FINANCE_PERFORMANCE));
            assertThat(review(financeReviewed(Grade.POOR), zhao, giveBack("请核实预算")))
                    .isEqualTo(returned("请核实预算", Duty.FINANCE_SECTION));
            assertThat(review(financeReviewed(Grade.GOOD), wang, giveBack("请核实预算")))
                    .isEqualTo(
                            refused(
                                    new NotDue(
                                            StateName.FINANCE_REVIEWED, Duty.FINANCE_PERFORMANCE)));
            assertThat(review(financeReviewed(Grade.GOOD), qian, agree(Grade.GOOD)))
                    .isEqualTo(refused(new WrongState(StateName.FINANCE_REVIEWED)));
        }

        private Outcome approve(TargetState state, Person who) {
            return TargetLifecycle.approve(state, who, List.of());
        }
    }

    @Nested
    class Withdrawal {
        @Test
        void is_the_submitters_until_the_approval() {
            for (var state : List.of(submitted, departmentReviewed, financeReviewed(Grade.GOOD))) {
                assertThat(TargetLifecycle.withdraw(state, li))
                        .isEqualTo(moved(new Withdrawn(), StepKind.WITHDRAWN));
                assertThat(TargetLifecycle.withdraw(state, person("sun", Duty.UNIT)))
                        .isEqualTo(refused(new NotTheSubmitter()));
            }
        }

        @Test
        void is_not_for_what_nobody_reviews() {
            for (var state :
                    List.of(new Draft(), new Returned("x"), new Withdrawn(), new Approved())) {
                assertThat(TargetLifecycle.withdraw(state, li))
                        .isEqualTo(refused(new WrongState(state.name())));
            }
        }
    }

    private TargetState financeReviewed(Grade grade) {
        return new FinanceReviewed(Hand.own("li"), Hand.own("wang"), Hand.own("zhao"), grade);
    }

    private static Outcome review(TargetState state, Person who, Review review) {
        return TargetLifecycle.review(state, who, review);
    }

    private static Review agree(Grade grade) {
        return new Review(Review.Decision.AGREE, grade, "");
    }

    private static Review giveBack(String opinion) {
        return new Review(Review.Decision.RETURN, Grade.NONE, opinion);
    }

    private static Person person(String name, Duty duty) {
        return Person.of(name, name, Set.of(duty));
    }

    private static Outcome moved(TargetState to, StepKind by) {
        var duty =
                switch (by) {
                    case DEPARTMENT_AGREED -> Duty.DEPARTMENT;
                    case FINANCE_AGREED -> Duty.FINANCE_SECTION;
                    case APPROVED, CLOSED, REVOKED, RETURNED -> Duty.FINANCE_PERFORMANCE;
                    case SUBMITTED, WITHDRAWN, CHANGE_FILED, CHANGE_DROPPED -> Duty.UNIT;
                };
        return new Moved(to, by, duty);
    }

    private static Outcome returned(String opinion, Duty by) {
        return new Moved(new Returned(opinion), StepKind.RETURNED, by);
    }

    private static Outcome refused(Refusal why) {
        return new Refused(why);
    }
}
