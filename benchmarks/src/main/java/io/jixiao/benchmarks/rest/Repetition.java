package io.jixiao.benchmarks.rest;

import io.jixiao.benchmarks.http.HttpLoad;
import io.jixiao.benchmarks.http.Requests;
import io.jixiao.benchmarks.http.Taken;
import io.jixiao.benchmarks.ingest.FusedCell;
import io.jixiao.benchmarks.machine.CpuMeter;
import io.jixiao.benchmarks.machine.Processes;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.site.LedgerCheck;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.local.issuer.Role;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// Runs the cells one after the other on the same payments; each writing cell begins on a ledger
/// without entries.
final class Repetition {

    static final int BATCH = 500;

    /// Of clients that send batches, and of sessions that run the bare statement.
    static final int SESSIONS = 2;

    static final String P50 = "p50 ms";
    static final String P99 = "p99 ms";
    static final String P999 = "p99.9 ms";

    private static final String PAYMENTS = "/api/v1/payments";
    private static final String BATCHES = "/api/v1/payment-batches";
    private static final String EXECUTIONS = "/api/v1/executions/";
    private static final int MANY = 256;
    private static final int FEW = 16;
    private static final int READERS = 64;

    private final Site site;
    private final BareEndpoints bare;
    private final PaymentStream stream;
    private final Bodies bodies;
    private final Duration closed;
    private final Duration open;
    private final String token;
    private final Map<Cell, Result> results = new EnumMap<>(Cell.class);
    private int posted;

    /// @param closed how long a cell lasts that finds a rate
    /// @param open how long one lasts that finds latencies
    Repetition(
            Site site, BareEndpoints bare, PaymentStream stream, Duration closed, Duration open) {
        this.site = site;
        this.bare = bare;
        this.stream = stream.withoutRepeats();
        this.bodies = Bodies.of(stream.distinct());
        this.closed = closed;
        this.open = open;
        this.token = site.token(Role.TREASURY);
    }

    Map<Cell, Result> results() {
        return Map.copyOf(results);
    }

    Result run(Cell cell) {
        var result =
                switch (cell) {
                    case POST_256 -> post(MANY);
                    case POST_16 -> post(FEW);
                    case POST_OPEN -> writing(payments(), 1, MANY, load -> open(load, posts()));
                    case ECHO_256 -> echo(MANY, load -> load.closed(closed));
                    case ECHO_16 -> echo(FEW, load -> load.closed(closed));
                    case ECHO_OPEN -> echo(MANY, load -> open(load, posts()));
                    case BULK ->
                            writing(
                                    Asked.batches(BATCHES, token, bodies, BATCH),
                                    BATCH,
                                    SESSIONS,
                                    load -> load.closed(closed));
                    case READ -> reading(READERS, load -> load.closed(closed));
                    case READ_OPEN -> reading(MANY, load -> open(load, reads()));
                    case HELLO -> hello(READERS, load -> load.closed(closed));
                    case HELLO_OPEN -> hello(MANY, load -> open(load, reads()));
                    case PG_POST -> pgPost();
                    case PG_READ -> pgBench().run(site.served().database(), rows().read()).result();
                    case FUSED -> fused();
                };
        results.put(cell, result);
        return result;
    }

    private interface Loading {
        Taken with(HttpLoad load);
    }

    private Result post(int connections) {
        return writing(payments(), 1, connections, load -> load.closed(closed));
    }

    private Requests payments() {
        return Asked.payments(PAYMENTS, token, bodies);
    }

    private Result writing(Requests requests, int each, int connections, Loading loading) {
        site.served().prepare(stream.projects());
        var taken = new Taken[1];
        var result =
                measured(
                        site.service().address(""),
                        requests,
                        each,
                        connections,
                        load -> taken[0] = loading.with(load));
        posted = taken[0].sent() * each;
        site.awaitAnnounced();
        var check = site.served().check(stream.first(posted));
        check.entries();
        check.totals();
        check.judgement();
        return result;
    }

    private Result echo(int connections, Loading loading) {
        var requests = Asked.payments(BareEndpoints.PAYMENTS, "", bodies);
        return measured(bare.address(), requests, 1, connections, loading);
    }

    private Result reading(int connections, Loading loading) {
        var requests = Asked.reads(EXECUTIONS, token, stream.projects());
        return measured(site.service().address(""), requests, 1, connections, loading);
    }

    private Result hello(int connections, Loading loading) {
        var requests = Asked.reads(BareEndpoints.EXECUTIONS, "", stream.projects());
        return measured(bare.address(), requests, 1, connections, loading);
    }

    private Result pgPost() {
        site.floor().prepare(stream.projects());
        var ran = pgBench().run(site.floor().database(), rows().post());
        LedgerCheck.folds(site.floor(), ran.transactions());
        return ran.result();
    }

    /// As many payments as the service has just taken in batches.
    private Result fused() {
        return new FusedCell(site, SESSIONS, BATCH).run(stream.first(posted));
    }

    /// So many a second as half of what the same repetition has found the service can do.
    private Taken open(HttpLoad load, double rate) {
        return load.open((int) Math.max(1, rate / 2), open);
    }

    private double posts() {
        return rate(Cell.POST_256);
    }

    private double reads() {
        return rate(Cell.READ);
    }

    private double rate(Cell cell) {
        var result = results.get(cell);
        if (result == null) {
            throw new IllegalStateException("nothing known of " + cell.title());
        }
        return result.perSecond();
    }

    private Result measured(
            URI address, Requests requests, int each, int connections, Loading loading) {
        var parts = new HashMap<>(site.processes());
        parts.put("bare", Processes.single(bare.pid()));
        try (var load = new HttpLoad(address, connections, requests);
                var meter = CpuMeter.start(parts)) {
            var taken = loading.with(load);
            var latencies = taken.latencies();
            var notes =
                    Map.of(
                            P50, latencies.percentile(50),
                            P99, latencies.percentile(99),
                            P999, latencies.percentile(99.9));
            return Result.of(taken.window(), taken.answered() * each, meter, notes);
        }
    }

    private PgBench pgBench() {
        return new PgBench(site, Math.toIntExact(closed.toSeconds()));
    }

    private Rows rows() {
        return new Rows(site.fused(), stream.projects());
    }
}
