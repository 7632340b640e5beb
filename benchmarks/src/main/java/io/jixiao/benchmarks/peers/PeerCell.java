package io.jixiao.benchmarks.peers;

import io.jixiao.benchmarks.ServiceUnderTest;
import io.jixiao.benchmarks.machine.CpuMeter;
import io.jixiao.benchmarks.machine.Instants;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.site.Cell;
import io.jixiao.benchmarks.site.Ledger;
import io.jixiao.benchmarks.site.LedgerWatch;
import io.jixiao.benchmarks.site.Site;
import java.util.HashMap;
import java.util.Map;

/// A peer that reads payments from a topic of its own and posts them: measured exactly as cell A.
///
/// @param format what its topic holds
/// @param payments at most so many: some take long
/// @param keepsTotals whether it adds to the projects' totals, as cell A does
public record PeerCell(
        String letter,
        String title,
        Site site,
        ServiceUnderTest program,
        Ledger ledger,
        PeerFormat format,
        int payments,
        boolean keepsTotals)
        implements Cell {

    @Override
    public Result run(PaymentStream whole) {
        var stream = whole.first(payments);
        var watch = new LedgerWatch(ledger, program);
        ledger.prepare(stream.projects());
        long held = Instants.nowMicros();
        try (var meter = CpuMeter.start(site.processesWith(program))) {
            program.whileHeld(() -> site.topic().fill(format.topic(), stream, format.json()));
            watch.awaitPosted(stream);
            long posted = Instants.nowMicros();
            var timeline = watch.timeline(stream, held, posted, new HashMap<>());
            var result = timeline.result(meter, Map.of());
            check(stream);
            return result;
        }
    }

    private void check(PaymentStream stream) {
        var check = ledger.check(stream);
        check.entries();
        if (keepsTotals) {
            check.totals();
        }
    }
}
