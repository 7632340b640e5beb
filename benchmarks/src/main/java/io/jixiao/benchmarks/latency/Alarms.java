package io.jixiao.benchmarks.latency;

import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.benchmarks.payments.Voucher;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Random;

/// Payments of which every fifth is the first one of a project that stays behind its plan: one
/// alert each, and none from the others.
final class Alarms {

    private static final int EVERY = 5;
    private static final LocalDate PAID_ON = LocalDate.of(Projects.FISCAL_YEAR, 5, 8);
    private static final int LOWEST_FEN = 1_000_00;
    private static final int FEN = 100_000_00;

    private Alarms() {}

    /// As many projects behind as `payments` need, and as many others for each as every fifth says.
    static Projects projects(int payments) {
        return new Projects(payments + EVERY, EVERY);
    }

    static PaymentStream of(String name, Projects projects, int payments, long seed) {
        var random = new Random(seed);
        var vouchers = new ArrayList<Voucher>(payments);
        for (int number = 0; number < payments; number++) {
            int project = number % EVERY == 0 ? number : onTrack(projects, random);
            vouchers.add(
                    new Voucher(
                            "%s-%08d".formatted(name, number),
                            project,
                            projects.code(project),
                            LOWEST_FEN + random.nextInt(FEN),
                            PAID_ON));
        }
        return new PaymentStream(projects, vouchers, vouchers);
    }

    private static int onTrack(Projects projects, Random random) {
        int project = random.nextInt(projects.count());
        return projects.isBehind(project) ? (project + 1) % projects.count() : project;
    }
}
