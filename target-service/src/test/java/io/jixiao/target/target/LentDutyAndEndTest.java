package io.jixiao.target.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.DataScope;
import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Hand;
import io.jixiao.target.duty.Person;
import io.jixiao.target.duty.Post;
import io.jixiao.target.target.Refusal.BothLevels;
import io.jixiao.target.target.Refusal.OwnSubmission;
import io.jixiao.target.target.Refusal.WrongState;
import io.jixiao.target.target.TargetLifecycle.Outcome;
import io.jixiao.target.target.TargetLifecycle.Outcome.Moved;
import io.jixiao.target.target.TargetLifecycle.Outcome.Refused;
import io.jixiao.target.target.TargetState.Approved;
import io.jixiao.target.target.TargetState.DepartmentReviewed;
import io.jixiao.target.target.TargetState.FinanceReviewed;
import io.jixiao.target.target.TargetState.Submitted;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LentDutyAndEndTest {

    private final Person wang = person("wang", Duty.DEPARTMENT);
    private final Person zhao = person("zhao", Duty.FINANCE_SECTION);
    private final Person qian = person("qian", Duty.FINANCE_PERFORMANCE);
    private final TargetState submitted = new Submitted(Hand.own("li"));
    private final TargetState departmentReviewed =
            new DepartmentReviewed(Hand.own("li"), Hand.own("wang"));
    private final TargetState financeReviewed =
            new FinanceReviewed(Hand.own("li"), Hand.own("wang"), Hand.own("zhao"), Grade.GOOD);

    @Nested
    class A_lent_duty {
        private final Post.Principal lisSelf = new Post.Principal("li", "li");

        @Test
        void lets_another_act_and_says_for_whom() {
            var chen = lent("chen", Duty.DEPARTMENT, new Post.Principal("wang", "wang"));
            assertThat(review(submitted, chen, agree(Grade.NONE)))
                    .isEqualTo(
                            new Moved(
                                    new DepartmentReviewed(
                                            Hand.own("li"), new Hand("chen", "wang")),
                                    StepKind.DEPARTMENT_AGREED,
                                    Duty.DEPARTMENT));
        }

        @Test
        void does_not_let_a_submission_be_reviewed_for_its_submitter() {
            assertThat(review(submitted, lent("chen", Duty.DEPARTMENT, lisSelf), agree(Grade.NONE)))
                    .isEqualTo(refused(new OwnSubmission()));
        }

        @Test
        void does_not_let_its_lender_review_what_was_submitted_for_them() {
            var forWang = new Submitted(new Hand("chen", "wang"));
            assertThat(review(forWang, wang, agree(Grade.NONE)))
                    .isEqualTo(refused(new OwnSubmission()));
            assertThat(review(forWang, person("chen", Duty.DEPARTMENT), agree(Grade.NONE)))
                    .isEqualTo(refused(new OwnSubmission()));
        }

        @Test
        void does_not_let_both_levels_be_one_person() {
            var chen = lent("chen", Duty.FINANCE_SECTION, new Post.Principal("wang", "wang"));
            assertThat(review(departmentReviewed, chen, agree(Grade.GOOD)))
                    .isEqualTo(refused(new BothLevels()));
        }

        @Test
        void does_not_let_the_submitter_approve_through_another() {
            assertThat(
                            TargetLifecycle.approve(
                                    financeReviewed,
                                    lent("chen", Duty.FINANCE_PERFORMANCE, lisSelf),
                                    List.of()))
                    .isEqualTo(refused(new OwnSubmission()));
        }

        private Person lent(String who, Duty duty, Post.Principal by) {
            return new Person(who, who, List.of(Post.lent(duty, DataScope.EVERYTHING, by)));
        }
    }

    @Nested
    class The_end {
        @Test
        void closes_or_revokes_what_was_approved() {
            assertThat(TargetLifecycle.end(new Approved(), qian, Ending.CLOSED))
                    .isEqualTo(
                            new Moved(
                                    new TargetState.Closed(),
                                    StepKind.CLOSED,
                                    Duty.FINANCE_PERFORMANCE));
            assertThat(TargetLifecycle.end(new Approved(), qian, Ending.REVOKED))
                    .isEqualTo(
                            new Moved(
                                    new TargetState.Revoked(),
                                    StepKind.REVOKED,
                                    Duty.FINANCE_PERFORMANCE));
        }

        @Test
        void is_for_the_performance_section_and_for_what_is_settled() {
            assertThat(TargetLifecycle.end(new Approved(), zhao, Ending.CLOSED))
                    .isEqualTo(refused(new Refusal.NoDuty(Duty.FINANCE_PERFORMANCE)));
            assertThat(TargetLifecycle.end(submitted, qian, Ending.CLOSED))
                    .isEqualTo(refused(new WrongState(StateName.SUBMITTED)));
            assertThat(TargetLifecycle.end(new TargetState.Closed(), qian, Ending.REVOKED))
                    .isEqualTo(refused(new WrongState(StateName.CLOSED)));
            assertThat(TargetLifecycle.end(new TargetState.Revoked(), qian, Ending.CLOSED))
                    .isEqualTo(refused(new WrongState(StateName.REVOKED)));
        }
    }

    private static Outcome review(TargetState state, Person who, Review review) {
        return TargetLifecycle.review(state, who, review);
    }

    private static Review agree(Grade grade) {
        return new Review(Review.Decision.AGREE, grade, "");
    }

    private static Person person(String name, Duty duty) {
        return Person.of(name, name, Set.of(duty));
    }

    private static Outcome refused(Refusal why) {
        return new Refused(why);
    }
}
