package io.jixiao.benchmarks;

import io.jixiao.local.machine.Fault;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was asked for on the command line of `benchmarks/run`.
///
/// @param command as it was typed, for the record
public record Options(
        Path home, List<String> command, Map<String, String> values, Set<String> switches) {

    private static final Map<String, String> DEFAULTS =
            Map.ofEntries(
                    Map.entry("--payments", "200000"),
                    Map.entry("--projects", "100000"),
                    Map.entry("--repetitions", "5"),
                    Map.entry("--warm-ups", "4"),
                    Map.entry("--cells", "ABCDKN"),
                    Map.entry("--batch", "1000"),
                    Map.entry("--sessions", "1"),
                    Map.entry("--naive", "20000"),
                    Map.entry("--heap", "512"),
                    Map.entry("--shared-buffers", "1GB"),
                    Map.entry("--explain-from-ms", ""),
                    Map.entry("--service-env", ""),
                    Map.entry("--targets", "400000"),
                    Map.entry("--rate", "30"),
                    Map.entry("--seconds", "10"),
                    Map.entry("--cell-seconds", "5"),
                    Map.entry("--open-seconds", "12"),
                    Map.entry("--alert-seconds", "8"),
                    Map.entry("--tables", "2000"),
                    Map.entry("--idle-seconds", "30"),
                    Map.entry("--history", "10000000"),
                    Map.entry("--most-projects", "1000000"),
                    Map.entry("--minutes", "20"),
                    Map.entry("--per-second", "600"));

    /// Small enough to try the harness itself.
    private static final Map<String, String> QUICK =
            Map.ofEntries(
                    Map.entry("--payments", "20000"),
                    Map.entry("--projects", "10000"),
                    Map.entry("--repetitions", "2"),
                    Map.entry("--warm-ups", "1"),
                    Map.entry("--naive", "2000"),
                    Map.entry("--targets", "20000"),
                    Map.entry("--seconds", "3"),
                    Map.entry("--cell-seconds", "3"),
                    Map.entry("--open-seconds", "3"),
                    Map.entry("--alert-seconds", "3"),
                    Map.entry("--tables", "300"),
                    Map.entry("--idle-seconds", "5"),
                    Map.entry("--history", "200000"),
                    Map.entry("--most-projects", "100000"),
                    Map.entry("--minutes", "1"));

    private static final Set<String> SWITCHES = Set.of("--force", "--record", "--quick");

    public Options {
        command = List.copyOf(command);
        values = Map.copyOf(values);
        switches = Set.copyOf(switches);
    }

    public static Options of(List<String> command, Path home) {
        var given = new HashMap<String, String>();
        var switches = new HashSet<String>();
        for (var rest = command.subList(1, command.size()).iterator(); rest.hasNext(); ) {
            var option = rest.next();
            if (SWITCHES.contains(option)) {
                switches.add(option);
            } else if (DEFAULTS.containsKey(option) && rest.hasNext()) {
                given.put(option, rest.next());
            } else {
                throw new Fault(
                        "不认识的参数或缺少值：" + option + "，见 benchmarks/run --help",
                        "unknown option, or its value is missing: " + option);
            }
        }
        var values = new HashMap<>(DEFAULTS);
        values.putAll(switches.contains("--quick") ? QUICK : Map.of());
        values.putAll(given);
        return new Options(home, command, values, switches);
    }

    public int payments() {
        return number("--payments");
    }

    public int projects() {
        return number("--projects");
    }

    public int repetitions() {
        return number("--repetitions");
    }

    /// Repetitions before those that count, for the JVMs to get warm.
    public int warmUps() {
        return number("--warm-ups");
    }

    /// Of the statements in this JVM; the service has its own, equal one.
    public int batch() {
        return number("--batch");
    }

    public int sessions() {
        return number("--sessions");
    }

    public int naivePayments() {
        return number("--naive");
    }

    public int heapMegabytes() {
        return number("--heap");
    }

    public String sharedBuffers() {
        return value("--shared-buffers");
    }

    /// Their letters.
    public String cells() {
        return value("--cells");
    }

    /// From how slow on PostgreSQL logs a statement with its plan; empty: never.
    public String explainFromMillis() {
        return value("--explain-from-ms");
    }

    /// Of the larger of two lists.
    public int targets() {
        return number("--targets");
    }

    /// Requests a second, sent on time whether or not those before are answered.
    public int rate() {
        return number("--rate");
    }

    public int seconds() {
        return number("--seconds");
    }

    /// Of a cell that finds out how many there are in a second.
    public int cellSeconds() {
        return number("--cell-seconds");
    }

    /// Of a cell that finds out how long each takes at a given rate.
    public int openSeconds() {
        return number("--open-seconds");
    }

    /// At each rate of payments that raise alerts.
    public int alertSeconds() {
        return number("--alert-seconds");
    }

    /// In the documents of one import.
    public int tables() {
        return number("--tables");
    }

    /// Entries in the ledger before the first payment.
    public int history() {
        return number("--history");
    }

    /// The largest of the numbers of projects that are compared.
    public int mostProjects() {
        return number("--most-projects");
    }

    public int minutes() {
        return number("--minutes");
    }

    /// Payments of a steady load.
    public int perSecond() {
        return number("--per-second");
    }

    public int idleSeconds() {
        return number("--idle-seconds");
    }

    public boolean force() {
        return switches.contains("--force");
    }

    /// Whether the figures become the published ones.
    public boolean isRecorded() {
        return switches.contains("--record");
    }

    public String commandLine() {
        return "benchmarks/run " + String.join(" ", command);
    }

    /// `NAME=value`: one more setting of the service, to try what it changes.
    public Map<String, String> serviceEnvironment() {
        var setting = value("--service-env");
        int equals = setting.indexOf('=');
        return equals < 1
                ? Map.of()
                : Map.of(setting.substring(0, equals), setting.substring(equals + 1));
    }

    private String value(String option) {
        return values.getOrDefault(option, "");
    }

    private int number(String option) {
        var value = value(option);
        try {
            var number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException _) {
            // Said below, as for 0.
        }
        throw new Fault(
                "%s 的值 “%s” 无效：须为正整数".formatted(option, value),
                "%s %s is not a whole number above 0".formatted(option, value));
    }
}
