package io.jixiao.benchmarks.latency;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.benchmarks.payments.Voucher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("1,000 payments that raise alerts")
class AlarmsTest {

    private static final int PAYMENTS = 1_000;

    @Test
    void every_fifth_is_the_only_one_of_a_project_behind_its_plan() {
        var projects = Alarms.projects(PAYMENTS);
        var vouchers = Alarms.of("A", projects, PAYMENTS, 7).sent();
        var behind = vouchers.stream().map(Voucher::project).filter(projects::isBehind).toList();
        assertThat(behind).hasSize(200).doesNotHaveDuplicates();
        assertThat(vouchers.get(5).project()).isEqualTo(5);
        assertThat(vouchers).allMatch(voucher -> voucher.project() < projects.count());
    }
}
