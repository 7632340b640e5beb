package io.jixiao.target.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Person;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.plan.ExpenditurePlan;
import io.jixiao.target.plan.PlanReading;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import io.jixiao.target.project.Projects;
import io.jixiao.target.target.Review.Decision;
import io.jixiao.target.target.TargetOutcome.Absent;
import io.jixiao.target.target.TargetOutcome.Done;
import io.jixiao.target.target.TargetOutcome.Refused;
import io.jixiao.target.target.TargetOutcome.Replayed;
import io.jixiao.target.target.TargetOutcome.Stale;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// 园区基础设施维护及企业服务费, 2023, through its use cases.
class TargetLifeTest {

    private static final Instant MORNING = Instant.parse("2023-01-09T08:30:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2023-01-09");
    private static final TargetKey KEY =
            new TargetKey(new ProjectCode("13022523P004089100032"), FiscalYear.of(2023));
    private static final DataScope COUNTY = DataScope.of(List.of("130225000/"));

    private final InMemory store = new InMemory();
    private final Project project = Projects.infrastructureMaintenance();

    @Nested
    class A_draft {
        @Test
        void gives_every_indicator_a_number() {
            assertThat(drafted().project().indicators())
                    .extracting(Indicator::id)
                    .containsExactly("01", "02", "03", "04", "05", "06", "07", "08", "09");
        }

        @Test
        void made_twice_is_made_once() {
            var first = drafted();
            assertThat(store.draftTarget().draft(KEY, project))
                    .isEqualTo(new DraftTarget.Outcome.Replayed(first));
            assertThat(store.trail).containsExactly("target.draft");
        }

        @Test
        void of_another_form_does_not_replace_the_first() {
            var first = drafted();
            assertThat(store.draftTarget().draft(KEY, Projects.investmentPromotion()))
                    .isEqualTo(new DraftTarget.Outcome.Exists(first));
        }

        @Test
        void is_changed_only_by_who_has_seen_it() {
            drafted();
            assertThat(revise(revision -> revision == 7)).isEqualTo(new Stale(0));
            assertThat(revise(revision -> revision == 0)).isInstanceOf(Done.class);
        }

        @Test
        void is_not_there_for_another_county() {
            drafted();
            var elsewhere = DataScope.of(List.of("130224000/"));
            assertThat(store.draftTarget().revise(KEY, elsewhere, _ -> true, project))
                    .isEqualTo(new Absent());
            assertThat(store.advanceTarget().submit(attempt("li", elsewhere)))
                    .isEqualTo(new Absent());
            assertThat(store.approveTarget().approve(attempt("qian", elsewhere), Optional.empty()))
                    .isEqualTo(new Absent());
        }

        @Test
        void in_review_is_not_changed() {
            submitted();
            assertThat(revise(_ -> true))
                    .isEqualTo(new Refused(new Refusal.WrongState(StateName.SUBMITTED)));
        }

        private TargetOutcome revise(java.util.function.LongPredicate seen) {
            return store.draftTarget().revise(KEY, COUNTY, seen, project);
        }
    }

    @Nested
    class An_approval {
        @Test
        void makes_a_version_in_force_from_the_first_day_of_the_year() {
            reviewed();
            approve(Optional.empty());
            assertThat(store.versions.of(KEY))
                    .containsExactly(
                            new ApprovedVersion(
                                    1,
                                    LocalDate.parse("2023-01-01"),
                                    MORNING,
                                    "qian",
                                    Grade.EXCELLENT,
                                    "",
                                    "",
                                    current().project(),
                                    plan()));
        }

        @Test
        void switches_the_state_and_tells_everybody_once() {
            reviewed();
            approve(Optional.empty());
            assertThat(current().state()).isEqualTo(new TargetState.Approved());
            assertThat(current().version()).isEqualTo(1);
            assertThat(store.announced).containsExactly("13022523P004089100032/2023");
            assertThat(approve(Optional.empty())).isEqualTo(new Replayed(current()));
            assertThat(store.announced).hasSize(1);
        }

        @Test
        void of_another_date_is_not_the_same_request() {
            reviewed();
            approve(Optional.empty());
            assertThat(approve(Optional.of(LocalDate.parse("2023-02-01"))))
                    .isEqualTo(new Refused(new Refusal.WrongState(StateName.APPROVED)));
        }

        @Test
        void takes_effect_within_the_year() {
            reviewed();
            assertThat(approve(Optional.of(LocalDate.parse("2022-12-31"))))
                    .isEqualTo(
                            new Refused(
                                    new Refusal.Blocked(
                                            List.of(
                                                    Finding.blocking(
                                                            "/effectiveOn",
                                                            "approval.outside-year",
                                                            "date",
                                                            "2022-12-31",
                                                            "year",
                                                            "2023")))));
        }

        @Test
        void that_is_refused_leaves_no_version() {
            submitted();
            assertThat(approve(Optional.empty())).isInstanceOf(Refused.class);
            assertThat(store.versions.of(KEY)).isEmpty();
            assertThat(store.announced).isEmpty();
        }

        @Test
        void by_who_has_not_seen_the_latest_is_refused() {
            reviewed();
            var stale =
                    new Attempt(
                            KEY, COUNTY, revision -> revision == 0, person("qian"), MORNING, TODAY);
            assertThat(store.approveTarget().approve(stale, Optional.empty()))
                    .isEqualTo(new Stale(3));
        }

        private ExpenditurePlan plan() {
            return ((PlanReading.Understood) project.reading()).plan();
        }
    }

    @Nested
    class The_same_step_again {
        @Test
        void is_a_replay_even_when_it_names_what_it_saw_the_first_time() {
            drafted();
            var first =
                    new Attempt(
                            KEY, COUNTY, revision -> revision == 0, person("li"), MORNING, TODAY);
            assertThat(store.advanceTarget().submit(first)).isInstanceOf(Done.class);
            assertThat(store.advanceTarget().submit(first)).isEqualTo(new Replayed(current()));
            assertThat(store.steps.of(KEY)).hasSize(1);
        }

        @Test
        void with_another_opinion_is_not() {
            submitted();
            var agreed = new Review(Decision.AGREE, Grade.NONE, "同意");
            store.advanceTarget().review(attempt("wang"), agreed);
            assertThat(store.advanceTarget().review(attempt("wang"), agreed))
                    .isInstanceOf(Replayed.class);
            assertThat(
                            store.advanceTarget()
                                    .review(
                                            attempt("wang"),
                                            new Review(Decision.AGREE, Grade.NONE, "同意上报")))
                    .isEqualTo(new Refused(new Refusal.BothLevels()));
        }
    }

    private Target drafted() {
        store.draftTarget().draft(KEY, project);
        return current();
    }

    private void submitted() {
        drafted();
        store.advanceTarget().submit(attempt("li"));
    }

    private void reviewed() {
        submitted();
        store.advanceTarget().review(attempt("wang"), new Review(Decision.AGREE, Grade.NONE, ""));
        store.advanceTarget()
                .review(attempt("zhao"), new Review(Decision.AGREE, Grade.EXCELLENT, ""));
    }

    private TargetOutcome approve(Optional<LocalDate> effectiveOn) {
        return store.approveTarget().approve(attempt("qian"), effectiveOn);
    }

    private Target current() {
        return store.targets.find(KEY, COUNTY).orElseThrow();
    }

    private static Attempt attempt(String who) {
        return attempt(who, COUNTY);
    }

    private static Attempt attempt(String who, DataScope scope) {
        return new Attempt(KEY, scope, _ -> true, person(who), MORNING, TODAY);
    }

    private static Person person(String name) {
        return Person.of(name, name, Set.of(Duty.values()));
    }
}
