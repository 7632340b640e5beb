package io.jixiao.execution.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.FiscalYear;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("Whom to tell that completeness has moved")
class ToldDeliveryTest {

    private static final Optional<LocalDate> NEVER = Optional.empty();

    @Nested
    class A_move {

        @Test
        void concerns_a_year_whose_last_payment_lies_on_its_days() {
            var march = moved(day("2023-03-10"), day("2023-03-20"));
            assertThat(concerns(march, day("2023-03-10"))).isFalse();
            assertThat(concerns(march, day("2023-03-11"))).isTrue();
            assertThat(concerns(march, day("2023-03-20"))).isTrue();
            assertThat(concerns(march, day("2023-03-21"))).isFalse();
        }

        @Test
        void over_the_last_day_of_a_year_concerns_all_of_that_year() {
            var newYear = moved(day("2023-12-30"), day("2023-12-31"));
            assertThat(concerns(newYear, day("2023-03-20"))).isTrue();
            assertThat(concerns(newYear, NEVER)).isTrue();
            assertThat(newYear.concerns(FiscalYear.of(2022), day("2022-11-30"))).isFalse();
        }

        @Test
        void short_of_it_concerns_no_year_without_payments() {
            assertThat(concerns(moved(NEVER, day("2023-12-30")), NEVER)).isFalse();
        }

        @Test
        void from_nothing_concerns_every_day_there_was() {
            assertThat(concerns(moved(NEVER, day("2023-03-20")), day("2023-01-01"))).isTrue();
        }

        @Test
        void back_concerns_whom_the_same_move_forward_had_concerned() {
            assertThat(moved(day("2023-03-20"), NEVER)).isEqualTo(moved(NEVER, day("2023-03-20")));
        }

        private static DeliveryMove moved(Optional<LocalDate> from, Optional<LocalDate> to) {
            return DeliveryMove.between(from, to).orElseThrow();
        }

        private static boolean concerns(DeliveryMove move, Optional<LocalDate> lastPayment) {
            return move.concerns(FiscalYear.of(2023), lastPayment);
        }
    }

    @Nested
    class What_readers_know {

        private final ToldDelivery known = new ToldDelivery("130225000", day("2023-03-10"), none());

        @Test
        void is_left_alone_while_nothing_moves() {
            assertThat(known.seen(day("2023-03-10"))).isSameAs(known);
        }

        @Test
        void follows_what_moves() {
            assertThat(known.seen(day("2023-03-20")))
                    .isEqualTo(told("2023-03-20", "2023-03-10", "2023-03-20"));
        }

        @Test
        void is_told_together_when_it_moves_again_before_all_have_heard() {
            var forward = known.seen(day("2023-03-20"));
            assertThat(forward.seen(day("2023-03-25")))
                    .isEqualTo(told("2023-03-25", "2023-03-10", "2023-03-25"));
            assertThat(forward.seen(day("2023-03-05")))
                    .isEqualTo(told("2023-03-05", "2023-03-05", "2023-03-20"));
        }

        @Test
        void is_told_again_when_it_moves_back_to_where_it_was() {
            assertThat(known.seen(day("2023-03-20")).seen(day("2023-03-10")))
                    .isEqualTo(told("2023-03-10", "2023-03-10", "2023-03-20"));
        }

        @Test
        void is_taken_back_when_the_first_day_ceases_to_fit() {
            var move = new DeliveryMove(NEVER, LocalDate.parse("2023-03-10"));
            assertThat(known.seen(NEVER))
                    .isEqualTo(new ToldDelivery("130225000", NEVER, Optional.of(move)));
        }

        private static ToldDelivery told(String through, String after, String last) {
            return new ToldDelivery(
                    "130225000",
                    day(through),
                    Optional.of(new DeliveryMove(day(after), LocalDate.parse(last))));
        }

        private static Optional<DeliveryMove> none() {
            return Optional.empty();
        }
    }

    private static Optional<LocalDate> day(String day) {
        return Optional.of(LocalDate.parse(day));
    }
}
