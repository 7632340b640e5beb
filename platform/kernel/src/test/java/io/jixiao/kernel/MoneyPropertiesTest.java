package io.jixiao.kernel;

import static io.jixiao.kernel.Samples.amounts;
import static io.jixiao.kernel.Samples.halfAmounts;
import static io.jixiao.kernel.Samples.shares;
import static io.jixiao.kernel.Samples.texts;
import static org.quicktheories.QuickTheory.qt;

import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MoneyPropertiesTest {

    private static final Pattern WIRE = Pattern.compile(Money.YUAN_PATTERN);

    @Test
    void what_is_written_in_yuan_reads_back_equal() {
        qt().forAll(amounts()).check(amount -> Money.ofYuan(amount.toYuan()).equals(amount));
    }

    @Test
    void what_is_printed_in_wan_yuan_reads_back_equal() {
        qt().forAll(amounts()).check(amount -> Money.ofWanYuan(amount.toWanYuan()).equals(amount));
    }

    @Test
    void every_amount_fits_the_form_of_the_wire() {
        qt().forAll(amounts()).check(amount -> WIRE.matcher(amount.toYuan()).matches());
    }

    @Test
    void any_text_is_an_amount_or_a_broken_rule() {
        qt().withExamples(5_000).forAll(texts()).check(text -> readsOrRefuses(Money::ofYuan, text));
        qt().withExamples(5_000)
                .forAll(texts())
                .check(text -> readsOrRefuses(Money::ofWanYuan, text));
    }

    @Test
    void adding_and_taking_away_again_changes_nothing() {
        qt().forAll(halfAmounts(), halfAmounts())
                .check((one, other) -> one.plus(other).minus(other).equals(one));
    }

    @Test
    void the_order_of_a_sum_does_not_matter() {
        qt().forAll(halfAmounts(), halfAmounts())
                .check((one, other) -> one.plus(other).equals(other.plus(one)));
    }

    @Test
    void taking_away_is_adding_the_negated() {
        qt().forAll(halfAmounts(), halfAmounts())
                .check((one, other) -> one.minus(other).equals(one.plus(other.negated())));
    }

    @Test
    void a_sum_beyond_the_range_is_a_broken_rule_and_never_wraps() {
        qt().forAll(amounts(), amounts())
                .check(
                        (one, other) -> {
                            try {
                                return Money.ofFen(one.fen() + other.fen()).equals(one.plus(other));
                            } catch (RuleViolation refusal) {
                                return refusal.code().equals("money.range")
                                        && Math.abs(one.fen() + other.fen()) > Samples.LARGEST_FEN;
                            }
                        });
    }

    @Test
    void paying_more_never_loses_a_share_already_reached() {
        qt().forAll(halfAmounts(), halfAmounts(), halfAmounts(), shares())
                .check(
                        (one, other, whole, share) -> {
                            var less = one.compareTo(other) < 0 ? one : other;
                            var more = less.equals(one) ? other : one;
                            return !less.isAtLeast(share, whole) || more.isAtLeast(share, whole);
                        });
    }

    @Test
    void everything_is_at_least_all_of_itself() {
        qt().forAll(amounts()).check(amount -> amount.isAtLeast(Percentage.WHOLE, amount));
    }

    private static boolean readsOrRefuses(Function<String, Money> read, String text) {
        try {
            return read.apply(text).toYuan().matches(Money.YUAN_PATTERN);
        } catch (RuleViolation refusal) {
            return refusal.code().startsWith("money.form");
        }
    }
}
