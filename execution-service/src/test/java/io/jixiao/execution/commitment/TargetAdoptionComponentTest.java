package io.jixiao.execution.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.Projects;
import io.jixiao.execution.commitment.AdoptTarget.Outcome;
import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.Money;
import io.jixiao.testkit.RealStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealStack.class)
@DisplayName("Adopting approved targets")
class TargetAdoptionComponentTest {

    private static final LocalDate JUNE = LocalDate.parse("2023-06-30");
    private static final LocalDate SEPTEMBER = LocalDate.parse("2023-09-01");
    private static int number;

    @Inject AdoptTarget adoptTarget;
    @Inject SwitchPlans switchPlans;
    @Inject Accounts accounts;

    private ProjectKey project;

    @BeforeEach
    void newProject() {
        project = ProjectKey.of("13022523R%012d".formatted(++number), 2023);
    }

    @Test
    void the_first_version_opens_the_account() {
        assertThat(adopt(version(1, "2023-01-10", "40"))).isEqualTo(Outcome.OPENED);
        assertThat(plan().budget()).isEqualTo(Money.ofWanYuan("40"));
        assertThat(plan().checkpoints()).hasSize(4);
    }

    @Test
    void replaying_the_topic_from_its_start_changes_nothing() {
        var first = version(1, "2023-01-10", "40");
        var second = version(2, "2023-05-01", "50");
        adopt(first);
        adopt(first, second);
        assertThat(plan().version()).isEqualTo(2);

        assertThat(adopt(first)).isEqualTo(Outcome.KNOWN_ALREADY);
        assertThat(adopt(first, second)).isEqualTo(Outcome.KNOWN_ALREADY);
        assertThat(plan().version()).isEqualTo(2);
    }

    @Test
    void a_version_of_the_future_comes_in_force_on_its_day() {
        adopt(version(1, "2023-01-10", "40"), version(2, "2023-09-01", "50"));
        assertThat(plan().version()).isEqualTo(1);

        switchAll(SEPTEMBER.minusDays(1));
        assertThat(plan().version()).isEqualTo(1);
        switchAll(SEPTEMBER);
        assertThat(plan().version()).isEqualTo(2);
        assertThat(plan().budget()).isEqualTo(Money.ofWanYuan("50"));
    }

    @Test
    void nothing_is_expected_of_a_withdrawn_target_and_an_older_event_does_not_revive_it() {
        var only = version(1, "2023-01-10", "40");
        adopt(only);
        assertThat(adoptTarget.handle(target(ApprovedTarget.State.WITHDRAWN, only), JUNE))
                .isEqualTo(Outcome.CHANGED);
        assertThat(plan().checkpoints()).isEmpty();
        assertThat(adopt(only)).isEqualTo(Outcome.KNOWN_ALREADY);
        assertThat(plan().checkpoints()).isEmpty();
    }

    private Outcome adopt(ApprovedVersion... versions) {
        return adoptTarget.handle(target(ApprovedTarget.State.APPROVED, versions), JUNE);
    }

    private void switchAll(LocalDate day) {
        int switched;
        do {
            switched = switchPlans.switchDue(day);
        } while (switched > 0);
    }

    private PlanInForce plan() {
        return accounts.find(project, DataScope.EVERYTHING).orElseThrow().plan();
    }

    private ApprovedTarget target(ApprovedTarget.State state, ApprovedVersion... versions) {
        return new ApprovedTarget(
                project, Projects.UNIT, "园区基础设施维护", state, Arrays.asList(versions));
    }

    private static ApprovedVersion version(int version, String effectiveOn, String budget) {
        var plan = Projects.plan(budget, "15", "25", "30", budget);
        return new ApprovedVersion(
                version,
                LocalDate.parse(effectiveOn),
                Instant.parse("2023-01-09T08:30:00Z"),
                plan.budget(),
                plan.checkpoints(),
                "[]");
    }
}
