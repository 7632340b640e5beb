package io.jixiao.benchmarks.payments;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/// What the finance system sends, in order: every twentieth payment is one it has sent before.
///
/// @param sent with the repeated ones
/// @param distinct each voucher once, in the order of its first appearance
public record PaymentStream(Projects projects, List<Voucher> sent, List<Voucher> distinct) {

    private static final int ONE_REPEATED_OF = 20;

    /// A resent day lies a little back, not at the other end of the year.
    private static final int REPEATED_WITHIN = 20_000;

    private static final LocalDate FIRST_DAY = LocalDate.of(Projects.FISCAL_YEAR, 1, 3);
    private static final int DAYS = 150;
    private static final int LOWEST_FEN = 1_000_00;
    private static final int FEN = 100_000_00;

    public PaymentStream {
        sent = List.copyOf(sent);
        distinct = List.copyOf(distinct);
    }

    /// @param name tells the vouchers of one stream from those of another
    public static PaymentStream of(String name, Projects projects, int payments, long seed) {
        return of(name, projects, payments, seed, random -> random.nextInt(projects.count()));
    }

    /// @param choice of the project that the next payment is for
    public static PaymentStream of(
            String name, Projects projects, int payments, long seed, ToIntFunction<Random> choice) {
        var random = new Random(seed);
        var sent = new ArrayList<Voucher>(payments);
        var distinct = new ArrayList<Voucher>(payments);
        for (int place = 1; place <= payments; place++) {
            if (place % ONE_REPEATED_OF == 0) {
                int back = 1 + random.nextInt(Math.min(REPEATED_WITHIN, distinct.size()));
                sent.add(distinct.get(distinct.size() - back));
            } else {
                var voucher = voucher(name, projects, distinct.size(), random, choice);
                distinct.add(voucher);
                sent.add(voucher);
            }
        }
        return new PaymentStream(projects, sent, distinct);
    }

    /// What each project has been paid when every voucher counts once.
    public long[] totals() {
        var totals = new long[projects.count()];
        Arrays.fill(totals, projects.fenBefore());
        distinct.forEach(voucher -> totals[voucher.project()] += voucher.fen());
        return totals;
    }

    /// With what was paid before.
    public long sum() {
        return projects.count() * projects.fenBefore()
                + distinct.stream().mapToLong(Voucher::fen).sum();
    }

    public long touchedProjects() {
        return distinct.stream().mapToInt(Voucher::project).distinct().count();
    }

    /// The touched projects that stay behind their plan: one alert each.
    public long touchedBehind() {
        return distinct.stream()
                .mapToInt(Voucher::project)
                .filter(projects::isBehind)
                .distinct()
                .count();
    }

    /// The same vouchers, none of them sent again.
    public PaymentStream withoutRepeats() {
        return new PaymentStream(projects, distinct, distinct);
    }

    public PaymentStream first(int payments) {
        var head = sent.subList(0, Math.min(payments, sent.size()));
        return new PaymentStream(projects, head, head.stream().distinct().toList());
    }

    private static Voucher voucher(
            String name,
            Projects projects,
            int number,
            Random random,
            ToIntFunction<Random> choice) {
        int project = choice.applyAsInt(random);
        return new Voucher(
                "%s-%08d".formatted(name, number),
                project,
                projects.code(project),
                LOWEST_FEN + random.nextInt(FEN),
                FIRST_DAY.plusDays(random.nextInt(DAYS)));
    }
}
