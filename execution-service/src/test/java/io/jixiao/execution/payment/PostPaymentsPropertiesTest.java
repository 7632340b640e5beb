package io.jixiao.execution.payment;

import static io.jixiao.execution.payment.Vouchers.PROMOTION;
import static io.jixiao.execution.payment.Vouchers.UPKEEP;
import static io.jixiao.execution.payment.Vouchers.correction;
import static io.jixiao.execution.payment.Vouchers.issued;
import static io.jixiao.execution.payment.Vouchers.payment;
import static io.jixiao.execution.payment.Vouchers.refund;
import static io.jixiao.execution.payment.Vouchers.voiding;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import io.jixiao.execution.Projects;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.kernel.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The order in which events come, and how often, changes nothing about where it all ends.
class PostPaymentsPropertiesTest {

    private static final int BATCHES = 7;

    /// A year of both projects: every kind, every step.
    private static final List<Vouchers> YEAR =
            List.of(
                    payment("0001", "50000.00"),
                    payment("0002", "30000.00").fund("91"),
                    issued("0003", "8000.00"),
                    payment("0003", "8000.00").paidOn("2023-04-05"),
                    issued("0004", "7000.00"),
                    voiding("0004", "7000.00"),
                    issued("0005", "6000.00"),
                    refund("0006", "-10000.00", "0001"),
                    refund("0007", "-40000.00", "0001").paidOn("2023-05-05"),
                    payment("0008", "20000.00").of(PROMOTION),
                    correction("0009", "5000.00", "0008", UPKEEP).of(PROMOTION),
                    refund("0010", "-15000.00", "0008").of(PROMOTION));

    @Test
    void every_permutation_with_duplicates_in_batches_of_any_size_ends_alike() {
        qt().withExamples(300)
                .forAll(longs().between(0, Long.MAX_VALUE), integers().between(1, BATCHES))
                .check((seed, size) -> endsAlike(shuffled(seed), size, Books.ofBothProjects()));
    }

    @Test
    void it_makes_no_difference_when_a_target_is_approved() {
        qt().withExamples(200)
                .forAll(longs().between(0, Long.MAX_VALUE), integers().between(1, BATCHES))
                .check(
                        (seed, size) -> {
                            var books = new Books();
                            books.open(Projects.parkUpkeep("0"));
                            var events = shuffled(seed);
                            int half = events.size() / 2;
                            post(books, events.subList(0, half), size);
                            books.open(Projects.investmentPromotion("0"));
                            return endsAlike(events.subList(half, events.size()), size, books);
                        });
    }

    private static boolean endsAlike(List<Vouchers> events, int size, Books books) {
        post(books, events, size);
        var upkeep = books.account(UPKEEP);
        var promotion = books.account(PROMOTION);
        return upkeep.paidFiscal().equals(Money.ofYuan("13000.00"))
                && upkeep.paidOther().equals(Money.ofYuan("30000.00"))
                && upkeep.inTransit().equals(Money.ofYuan("6000.00"))
                && promotion.paid().equals(Money.ZERO)
                && books.parked.values().stream().noneMatch(ParkedEvent::isWaiting)
                && books.accounts.keySet().stream().allMatch(key -> isAnnounced(key, books));
    }

    /// What a transaction says it leaves behind is what it has left behind.
    private static boolean isAnnounced(ProjectKey key, Books books) {
        return books.spending(key).equals(books.announced.get(key));
    }

    private static void post(Books books, List<Vouchers> events, int size) {
        for (int from = 0; from < events.size(); from += size) {
            books.send(events.subList(from, Math.min(events.size(), from + size)));
        }
    }

    /// Every event at least once, some of them again.
    private static List<Vouchers> shuffled(long seed) {
        var random = new Random(seed);
        var events = new ArrayList<>(YEAR);
        for (int i = 0; i < YEAR.size() / 2; i++) {
            events.add(YEAR.get(random.nextInt(YEAR.size())));
        }
        Collections.shuffle(events, random);
        return events;
    }
}
