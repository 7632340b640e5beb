package io.jixiao.execution.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.payment.Submission;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Lines of a rehearsal that decide about each other")
class VouchersTest {

    @Test
    void lines_of_vouchers_that_come_once_stand_alone() {
        assertThat(groups(1, 9, payment("1"), payment("2"))).isEmpty();
    }

    @Test
    void a_refund_before_its_payment_and_a_repetition_come_together_in_their_order() {
        assertThat(
                        groups(
                                1,
                                9,
                                refund("R", "1"),
                                payment("2"),
                                payment("1"),
                                refund("S", "1"),
                                refund("R", "1")))
                .containsExactly(List.of(0, 2, 3, 4));
    }

    @Test
    void sets_that_share_nothing_stand_in_groups_of_their_own_or_fill_one() {
        var lines = new BatchLine[] {payment("1"), payment("2"), payment("2"), payment("1")};
        assertThat(groups(1, 9, lines)).containsExactly(List.of(0, 3), List.of(1, 2));
        assertThat(groups(4, 9, lines)).containsExactly(List.of(0, 1, 2, 3));
    }

    @Test
    void lines_that_share_a_voucher_through_others_come_together() {
        assertThat(groups(1, 9, refund("R", "1"), refund("R", "2"), payment("2"), payment("1")))
                .containsExactly(List.of(0, 1, 2, 3));
    }

    @Test
    void what_is_too_large_is_cut() {
        assertThat(groups(1, 2, payment("1"), payment("1"), payment("1")))
                .containsExactly(List.of(0, 1), List.of(2));
    }

    @Test
    void a_line_that_cannot_be_read_concerns_no_voucher() {
        var broken = BatchLine.broken(1, "field.required");
        assertThat(groups(1, 9, broken, broken)).isEmpty();
    }

    private static List<List<Integer>> groups(int together, int atMost, BatchLine... lines) {
        var vouchers = new Vouchers();
        for (int i = 0; i < lines.length; i++) {
            vouchers.count(i, lines[i]);
        }
        vouchers.counted();
        for (int i = 0; i < lines.length; i++) {
            vouchers.join(i, lines[i]);
        }
        var groups = new ArrayList<List<Integer>>();
        for (var group : vouchers.groups(together, atMost)) {
            groups.add(java.util.Arrays.stream(group).boxed().toList());
        }
        return groups;
    }

    private static BatchLine payment(String payCertNo) {
        return line(payCertNo, null);
    }

    private static BatchLine refund(String payCertNo, String original) {
        return line(payCertNo, new Submission.Original("130225000", 2023, original, 1));
    }

    private static BatchLine line(String payCertNo, Submission.@Nullable Original original) {
        return new BatchLine.Understood(
                1,
                new Submission(
                        "treasury",
                        "130225000",
                        2023,
                        payCertNo,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        original,
                        null));
    }
}
