package io.jixiao.benchmarks.ingest;

import io.jixiao.benchmarks.machine.CpuMeter;
import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Voucher;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.site.Batch;
import io.jixiao.benchmarks.site.Cell;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.benchmarks.site.Timeline;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// A cell that needs no service: this JVM writes to the database, in as many sessions as wanted.
abstract class BareCell implements Cell {

    private final Site site;
    private final int sessions;
    private final int batchSize;

    BareCell(Site site, int sessions, int batchSize) {
        this.site = site;
        this.sessions = sessions;
        this.batchSize = batchSize;
    }

    /// Which payments it is given.
    abstract List<Voucher> taken(PaymentStream stream);

    abstract void write(Connection connection, List<Batch> batches, Timeline timeline)
            throws SQLException;

    abstract void check(PaymentStream stream);

    final Site site() {
        return site;
    }

    @Override
    public final Result run(PaymentStream stream) {
        var shares = shares(taken(stream));
        site.floor().prepare(stream.projects());
        var timeline = new Timeline();
        try (var connections = Connections.open(site, sessions);
                var meter = CpuMeter.start(site.processes())) {
            writeAll(shares, connections.all(), timeline);
            var result = timeline.result(meter, Map.of());
            check(stream);
            return result;
        }
    }

    /// Projects are split between the sessions, as the topic's partitions split them.
    private List<List<Batch>> shares(List<Voucher> vouchers) {
        var shares = new ArrayList<List<Batch>>();
        for (int session = 0; session < sessions; session++) {
            int own = session;
            var share =
                    vouchers.stream()
                            .filter(voucher -> voucher.project() % sessions == own)
                            .toList();
            shares.add(Batch.of(share, batchSize, site.fused().columns()));
        }
        return shares;
    }

    private void writeAll(
            List<List<Batch>> shares, List<Connection> connections, Timeline timeline) {
        try (var threads = Executors.newFixedThreadPool(sessions)) {
            var running = new ArrayList<Future<Boolean>>();
            for (int session = 0; session < sessions; session++) {
                var connection = connections.get(session);
                var share = shares.get(session);
                running.add(threads.submit(() -> written(connection, share, timeline)));
            }
            for (var each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(title(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + title(), e);
        }
    }

    private boolean written(Connection connection, List<Batch> share, Timeline timeline)
            throws SQLException {
        write(connection, share, timeline);
        return true;
    }

    /// Open until everything has been measured: a session that ends takes its CPU time with it.
    private record Connections(List<Connection> all) implements AutoCloseable {

        static Connections open(Site site, int count) {
            var connections = new Connections(new ArrayList<>());
            for (int i = 0; i < count; i++) {
                connections.all.add(site.floorConnection());
            }
            return connections;
        }

        @Override
        public void close() {
            for (var connection : all) {
                try {
                    connection.close();
                } catch (SQLException e) {
                    throw new IllegalStateException("close", e);
                }
            }
        }
    }
}
