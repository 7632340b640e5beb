package io.jixiao.benchmarks.rest;

import io.jixiao.benchmarks.machine.CpuMeter;
import io.jixiao.benchmarks.machine.Instants;
import io.jixiao.benchmarks.machine.Processes;
import io.jixiao.benchmarks.machine.Window;
import io.jixiao.benchmarks.report.Result;
import io.jixiao.benchmarks.site.Site;
import io.jixiao.local.machine.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// PostgreSQL's own benchmark program with eight sessions and prepared statements.
///
/// It is no part of the binaries local-stack starts; that of another version does as well.
record PgBench(Site site, int seconds) {

    private static final String SESSIONS = "8";
    private static final String THREADS = "2";

    private static final Pattern EACH_SECOND =
            Pattern.compile("(?m)^progress: [0-9.]+ s, ([0-9.]+) tps");
    private static final Pattern DONE =
            Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern FAILED =
            Pattern.compile("number of failed transactions: (?!0 )(\\d+)");

    /// @param transactions in all, also of the part that is left out of the result
    record Ran(Result result, long transactions) {}

    static void require() {
        try {
            new ProcessBuilder("pgbench", "--version").start().waitFor();
        } catch (IOException _) {
            throw new Fault(
                    "找不到 pgbench。Debian：apt-get install postgresql-contrib；其他系统：PostgreSQL 的客户端程序。",
                    "pgbench is not there. Debian: apt-get install postgresql-contrib; elsewhere it"
                            + " comes with PostgreSQL's programs.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    Ran run(String database, String script) {
        try {
            var file = Files.writeString(site.folder().resolve("pgbench.sql"), script);
            long began = Instants.nowMicros();
            var process = start(database, file);
            var parts = new HashMap<>(site.processes());
            parts.put("pgbench", Processes.single(process.pid()));
            try (var meter = CpuMeter.start(parts)) {
                var printed =
                        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0 || FAILED.matcher(printed).find()) {
                    throw new IllegalStateException("pgbench: " + printed);
                }
                return ran(printed, began, meter);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("pgbench", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while pgbench runs", e);
        }
    }

    private Process start(String database, Path script) throws IOException {
        var command =
                new ProcessBuilder(
                        List.of(
                                "pgbench",
                                "--no-vacuum",
                                "--protocol=prepared",
                                "--client=" + SESSIONS,
                                "--jobs=" + THREADS,
                                "--time=" + seconds,
                                "--progress=1",
                                "--define=n=0",
                                "--file=" + script,
                                "--host=127.0.0.1",
                                "--port=" + site.postgresPort(),
                                "--username=" + Site.OWNER,
                                database));
        command.environment().putAll(Map.of("PGPASSWORD", Site.PASSWORD, "LC_ALL", "C"));
        return command.redirectErrorStream(true).start();
    }

    /// The first fifth of its seconds is left out.
    private Ran ran(String printed, long began, CpuMeter meter) {
        var rates =
                EACH_SECOND
                        .matcher(printed)
                        .results()
                        .mapToDouble(each -> Double.parseDouble(each.group(1)))
                        .toArray();
        var done = DONE.matcher(printed);
        if (rates.length < 2 || !done.find()) {
            throw new IllegalStateException("pgbench says something else:\n" + printed);
        }
        int skipped = Math.ceilDiv(rates.length, 5);
        long events = 0;
        for (int second = skipped; second < rates.length; second++) {
            events += Math.round(rates[second]);
        }
        var window = new Window(began + skipped * 1_000_000L, began + rates.length * 1_000_000L);
        return new Ran(Result.of(window, events, meter, Map.of()), Long.parseLong(done.group(1)));
    }
}
