package io.jixiao.benchmarks.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A stream of 10,000 payments to 500 projects")
class PaymentStreamTest {

    private static final int PAYMENTS = 10_000;

    private final PaymentStream stream = of("R1", 7);

    @Test
    void repeats_five_percent_and_nothing_else() {
        assertThat(stream.sent()).hasSize(PAYMENTS);
        assertThat(stream.distinct()).hasSize(PAYMENTS * 95 / 100).doesNotHaveDuplicates();
        assertThat(new HashSet<>(stream.sent())).isEqualTo(new HashSet<>(stream.distinct()));
    }

    @Test
    void repeats_as_much_in_its_first_fifth_as_in_its_last() {
        assertThat(stream.first(PAYMENTS / 5).distinct()).hasSize(PAYMENTS / 5 * 95 / 100);
    }

    @Test
    void pays_each_project_the_sum_of_its_vouchers() {
        assertThat(Arrays.stream(stream.totals()).sum()).isEqualTo(stream.sum());
    }

    @Test
    void is_the_same_for_the_same_seed_and_has_other_vouchers_under_another_name() {
        assertThat(of("R1", 7)).isEqualTo(stream);
        assertThat(of("R2", 7).distinct()).doesNotContainAnyElementsOf(stream.distinct());
    }

    @Test
    void touches_projects_that_stay_behind_one_in_a_hundred() {
        assertThat(stream.touchedProjects()).isEqualTo(500);
        assertThat(stream.touchedBehind()).isEqualTo(5);
    }

    private static PaymentStream of(String name, long seed) {
        return PaymentStream.of(name, new Projects(500), PAYMENTS, seed);
    }
}
