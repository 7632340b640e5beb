package io.jixiao.execution.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.Projects;
import io.jixiao.kernel.Percentage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Alerts over the year, plan 15 / 25 / 30 / 40 万元")
class AlertTimeLineTest {

    @Test
    void the_year_of_the_published_project() {
        TimeLine.of(Projects.parkUpkeep("0"))
                .on("2023-03-20")
                .pays("5.00")
                .expectNothing()
                .on("2023-03-31")
                .expect("2023-03-31 PENDING RED PENDING #1")
                .on("2023-04-01")
                .expect("2023-03-31 OPENED RED OPEN #1")
                .says("截至3月31日应支出15.00万元，实际支出5.00万元，为计划的33.33%，差10.00万元")
                .on("2023-06-10")
                .pays("7.00")
                .expect("2023-03-31 CLEARED RED AUTO_CLEARED #1")
                .says("实际支出12.00万元，达到3月31日计划的80.00%，预警解除")
                .on("2023-06-30")
                .expect("2023-06-30 PENDING RED PENDING #1")
                .on("2023-07-01")
                .expect("2023-06-30 OPENED RED OPEN #1")
                .says("截至6月30日应支出25.00万元，实际支出12.00万元，为计划的48.00%，差13.00万元")
                .on("2023-10-20")
                .pays("12.00")
                .expect("2023-06-30 CLEARED RED AUTO_CLEARED #1")
                .on("2023-10-31")
                .expectNothing()
                .on("2023-11-01")
                .expectNothing()
                .on("2023-12-20")
                .pays("7.20")
                .expectNothing()
                .on("2023-12-31")
                .expect("2023-12-31 PENDING YELLOW PENDING #1")
                .on("2024-01-01")
                .expect("2023-12-31 OPENED YELLOW OPEN #1")
                .says("截至12月31日应支出40.00万元，实际支出31.20万元，为计划的78.00%，差8.80万元");
    }

    @Test
    void the_second_published_project_never_alerts() {
        var year =
                TimeLine.of(Projects.investmentPromotion("0"))
                        .on("2023-03-30")
                        .pays("8")
                        .on("2023-03-31")
                        .on("2023-04-01")
                        .on("2023-06-29")
                        .pays("4")
                        .on("2023-06-30")
                        .on("2023-07-01")
                        .on("2023-10-30")
                        .pays("6")
                        .on("2023-10-31")
                        .on("2023-11-01")
                        .on("2023-12-30")
                        .pays("2")
                        .on("2023-12-31")
                        .on("2024-01-01");
        assertThat(year.history()).isEmpty();
    }

    @Nested
    class On_the_day_of_the_checkpoint {

        @Test
        void what_is_paid_before_midnight_still_counts() {
            TimeLine.of(Projects.parkUpkeep("0"))
                    .on("2023-03-31")
                    .expect("2023-03-31 PENDING RED PENDING #1")
                    .pays("12")
                    .expect("2023-03-31 CLEARED RED AUTO_CLEARED #1")
                    .on("2023-04-01")
                    .expectNothing();
        }

        @Test
        void the_level_follows_while_it_is_pending() {
            TimeLine.of(Projects.parkUpkeep("0"))
                    .on("2023-03-31")
                    .pays("9")
                    .expect("2023-03-31 IMPROVED YELLOW PENDING #1")
                    .pays("-1")
                    .expect("2023-03-31 WORSENED RED PENDING #1");
        }

        @Test
        void the_alert_of_the_period_before_stays_open_until_midnight() {
            TimeLine.of(Projects.parkUpkeep("0"))
                    .on("2023-04-01")
                    .expect("2023-03-31 OPENED RED OPEN #1")
                    .on("2023-06-30")
                    .expect("2023-06-30 PENDING RED PENDING #1")
                    .on("2023-07-01")
                    .expect(
                            "2023-03-31 SUPERSEDED RED SUPERSEDED #1",
                            "2023-06-30 OPENED RED OPEN #1")
                    .says("6月30日的预警已经开启，本预警由其接续");
        }

        @Test
        void the_alert_of_the_period_before_is_judged_by_its_own_checkpoint() {
            TimeLine.of(Projects.parkUpkeep("0"))
                    .on("2023-04-01")
                    .on("2023-06-30")
                    .pays("12")
                    .expect("2023-03-31 CLEARED RED AUTO_CLEARED #1")
                    .on("2023-07-01")
                    .expect("2023-06-30 OPENED RED OPEN #1");
        }
    }

    @Nested
    class While_it_is_open {

        @Test
        void more_money_makes_it_milder_and_a_refund_worse() {
            TimeLine.of(Projects.parkUpkeep("0"))
                    .on("2023-04-01")
                    .pays("9")
                    .expect("2023-03-31 IMPROVED YELLOW OPEN #1")
                    .pays("-0.000001")
                    .expect("2023-03-31 WORSENED RED OPEN #1");
        }

        @Test
        void the_same_day_again_changes_nothing() {
            TimeLine.of(Projects.parkUpkeep("0"))
                    .on("2023-04-01")
                    .on("2023-04-01")
                    .expectNothing()
                    .on("2023-04-02")
                    .expectNothing();
        }

        @Test
        void a_relapse_is_the_next_episode_and_opens_at_once() {
            TimeLine.of(Projects.parkUpkeep("0"))
                    .on("2023-04-01")
                    .on("2023-04-10")
                    .pays("12")
                    .expect("2023-03-31 CLEARED RED AUTO_CLEARED #1")
                    .on("2023-04-20")
                    .pays("-1")
                    .expect("2023-03-31 OPENED YELLOW OPEN #2")
                    .on("2023-04-21")
                    .pays("1")
                    .expect("2023-03-31 CLEARED YELLOW AUTO_CLEARED #2");
        }
    }

    @Nested
    class With_a_margin_of_5_points {

        private final PlanBands bands =
                new PlanBands(1, Percentage.of(80), Percentage.of(60), Percentage.of(5));

        @Test
        void it_does_not_end_before_85_percent() {
            TimeLine.of(Projects.parkUpkeep("0"), bands)
                    .on("2023-04-01")
                    .pays("12")
                    .expect("2023-03-31 IMPROVED YELLOW OPEN #1")
                    .says("实际支出12.00万元，达到3月31日计划的80.00%，尚未超过解除预警的余量")
                    .pays("0.749999")
                    .expectNothing()
                    .pays("0.000001")
                    .expect("2023-03-31 CLEARED YELLOW AUTO_CLEARED #1");
        }

        @Test
        void none_starts_at_80_percent() {
            TimeLine.of(Projects.parkUpkeep("0"), bands)
                    .on("2023-03-01")
                    .pays("12")
                    .on("2023-04-01")
                    .expectNothing();
        }
    }

    @Nested
    class When_the_plan_changes {

        @Test
        void a_lower_plan_ends_the_alert() {
            TimeLine.of(Projects.parkUpkeep("0"))
                    .on("2023-03-20")
                    .pays("5")
                    .on("2023-04-01")
                    .on("2023-04-10")
                    .planBecomes(Projects.plan("20", "6", "12", "18", "20"))
                    .expect("2023-03-31 CLEARED RED AUTO_CLEARED #1");
        }

        @Test
        void a_withdrawn_target_ends_the_alert() {
            TimeLine.of(Projects.parkUpkeep("0"))
                    .on("2023-04-01")
                    .planBecomes(Projects.plan("0"))
                    .expect("2023-03-31 CLEARED RED AUTO_CLEARED #1")
                    .says("按现行支出计划目前没有应支出金额，预警解除");
        }

        @Test
        void a_higher_plan_opens_one_at_once() {
            TimeLine.of(Projects.investmentPromotion("0"))
                    .on("2023-03-20")
                    .pays("8")
                    .on("2023-04-01")
                    .expectNothing()
                    .planBecomes(Projects.plan("40", "15", "25", "30", "40"))
                    .expect("2023-03-31 OPENED RED OPEN #1");
        }
    }

    @Test
    void first_seen_long_after_the_checkpoint_it_opens_at_once() {
        TimeLine.of(Projects.parkUpkeep("0"))
                .on("2023-05-10")
                .expect("2023-03-31 OPENED RED OPEN #1");
    }
}
