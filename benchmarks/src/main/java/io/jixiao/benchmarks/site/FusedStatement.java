package io.jixiao.benchmarks.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The statement with which the service posts plain payments, read out of the very jar that cell A
/// runs: a copy would drift without anybody noticing.
///
/// @param columns in the order of the array parameters, which come first
public record FusedStatement(String sql, List<Column> columns) {

    public record Column(String name, String type) {

        /// As the service does: of the type itself, where the driver need not print it.
        @Nullable Object[] array(int length) {
            return switch (type) {
                case "text" -> new String[length];
                case "integer" -> new Integer[length];
                case "bigint" -> new Long[length];
                default -> new Object[length];
            };
        }
    }

    private static final String CLASS = "io.jixiao.execution.payment.postgres.LedgerSql";
    private static final String FIELD = "POST_PLAIN";
    private static final Pattern SENT =
            Pattern.compile(
                    "unnest\\((?<types>\\?::\\w+\\[](?:, \\?::\\w+\\[])*)\\) as sent \\((?<names>[^)]*)\\)");

    /// When it was recorded, and the fiscal year, twice each.
    private static final int SCALARS = 4;

    public static FusedStatement in(Path quarkusApp) {
        var folders = List.of(quarkusApp.resolve("app"), quarkusApp.resolve("lib/main"));
        try (var loader = new URLClassLoader(jars(folders))) {
            var field = Class.forName(CLASS, true, loader).getDeclaredField(FIELD);
            field.setAccessible(true);
            return parse((String) field.get(null));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "%s.%s is not in %s; the name has changed".formatted(CLASS, FIELD, quarkusApp),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + quarkusApp, e);
        }
    }

    public static FusedStatement parse(String sql) {
        var sent = SENT.matcher(sql);
        if (!sent.find()) {
            throw new IllegalStateException("no unnest(…) as sent (…) in\n" + sql);
        }
        var names = sent.group("names").split(",\\s*", -1);
        var types = sent.group("types").replaceAll("\\?::|\\[]", "").split(",\\s*", -1);
        long parameters = sql.chars().filter(letter -> letter == '?').count();
        if (names.length != types.length || parameters != types.length + SCALARS) {
            throw new IllegalStateException(
                    "expected %d arrays and %d more parameters in%n%s"
                            .formatted(names.length, SCALARS, sql));
        }
        var columns = new ArrayList<Column>();
        for (int i = 0; i < names.length; i++) {
            columns.add(new Column(names[i].strip(), types[i]));
        }
        return new FusedStatement(sql, List.copyOf(columns));
    }

    /// The same rows, without looking for repeated ones and without totals.
    public String bareInsert() {
        return """
        with sent as (
            select * from unnest(%2$s) as sent (%1$s)
        )
        insert into ledger_entry (%1$s, step, leg, kind, recorded_at)
        select %1$s, 'PAID', 1, 'PAYMENT', ?
        from sent"""
                .formatted(names(), join("?::%2$s[]"));
    }

    /// One row, unless it is there already.
    public String singleInsert() {
        return """
        insert into ledger_entry (%s, step, leg, kind, recorded_at)
        values (%s, 'PAID', 1, 'PAYMENT', ?)
        on conflict do nothing"""
                .formatted(names(), join("?::%2$s"));
    }

    private String names() {
        return join("%1$s");
    }

    private String join(String template) {
        return String.join(
                ", ",
                columns.stream()
                        .map(column -> template.formatted(column.name(), column.type()))
                        .toList());
    }

    private static URL[] jars(List<Path> folders) throws IOException {
        var jars = new ArrayList<URL>();
        for (var folder : folders) {
            try (var files = Files.newDirectoryStream(folder, "*.jar")) {
                for (var file : files) {
                    jars.add(url(file));
                }
            }
        }
        return jars.toArray(URL[]::new);
    }

    private static URL url(Path file) throws MalformedURLException {
        return file.toUri().toURL();
    }

    @Override
    public String toString() {
        return sql + "\n" + Arrays.toString(columns.toArray());
    }
}
