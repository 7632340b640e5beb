package io.jixiao.execution.ledger.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jixiao.execution.ledger.ChainCheck;
import io.jixiao.execution.ledger.ChainCheck.Verdict;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/// The auditor's command `./ledger`: needs a database it may read, or an export of one, and no
/// running service.
///
/// Ends with 0 when all fits, 1 when something does not, 2 when it could not look.
public final class AuditLedger {

    static final int FITS = 0;
    static final int DOES_NOT_FIT = 1;
    static final int COULD_NOT_LOOK = 2;

    private static final String USAGE =
            """
            verify JDBC-URL [NOTED-HASH]          封存链校验 walks the chain of a database
            verify-export FILE [NOTED-HASH]       the same of an export, without any database
            export JDBC-URL FILE                  导出 writes blocks and entries for verify-export
            totals JDBC-URL                       账表核对 compares totals with the fold of the ledger
            The database's user and password: PGUSER, PGPASSWORD.""";

    private final PrintStream out;

    AuditLedger(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);
        System.exit(new AuditLedger(out).run(List.of(arguments)));
    }

    int run(List<String> arguments) {
        try {
            return switch (arguments.isEmpty() ? "" : arguments.getFirst()) {
                case "verify" -> verify(arguments.get(1), noted(arguments, 2));
                case "verify-export" ->
                        say(
                                new LedgerExport(Path.of(arguments.get(1)))
                                        .verify(noted(arguments, 2)));
                case "export" -> export(arguments.get(1), arguments.get(2));
                case "totals" -> totals(arguments.get(1));
                default -> usage();
            };
        } catch (IndexOutOfBoundsException _) {
            return usage();
        } catch (SQLException | IOException | UncheckedIOException | IllegalStateException e) {
            out.println(e.getMessage());
            return COULD_NOT_LOOK;
        }
    }

    private int verify(String url, Optional<String> noted) throws SQLException {
        try (var connection = open(url);
                var blocks = LedgerRows.of(connection, ChainSql.BLOCKS, ChainSql::block);
                var entries = LedgerRows.of(connection, ChainSql.ENTRIES, ChainSql::line)) {
            return say(ChainCheck.of(blocks, entries, noted));
        }
    }

    private int export(String url, String file) throws SQLException, IOException {
        try (var connection = open(url);
                var blocks = LedgerRows.of(connection, ChainSql.BLOCKS, ChainSql::block);
                var entries = LedgerRows.of(connection, ChainSql.ENTRIES, ChainSql::line)) {
            new LedgerExport(Path.of(file)).write(blocks, entries);
            out.println(file);
            return FITS;
        }
    }

    private int totals(String url) throws SQLException {
        try (var connection = open(url)) {
            connection.setAutoCommit(true);
            var mismatches = TotalsSql.mismatches(connection, Integer.MAX_VALUE);
            mismatches.forEach(
                    each ->
                            out.printf(
                                    "%s %s: total 总额 %s, ledger 明细 %s%n",
                                    each.project(), each.what(), each.total(), each.ledger()));
            out.printf("%d mismatches 处不符%n", mismatches.size());
            return mismatches.isEmpty() ? FITS : DOES_NOT_FIT;
        }
    }

    private int say(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact(long blocks, long entries, var head, long unsealed) -> {
                out.printf(
                        "intact 完好: %d blocks, %d entries, %d unsealed, head %s%n",
                        blocks, entries, unsealed, head);
                yield FITS;
            }
            case Verdict.Broken(long block, var what, var entry) -> {
                out.printf("broken 不符: block %d, %s %s%n", block, what, entry);
                yield DOES_NOT_FIT;
            }
        };
    }

    private int usage() {
        out.println(USAGE);
        return COULD_NOT_LOOK;
    }

    private static Optional<String> noted(List<String> arguments, int index) {
        return arguments.size() > index ? Optional.of(arguments.get(index)) : Optional.empty();
    }

    /// One snapshot for both streams, and nothing can be written.
    private static Connection open(String url) throws SQLException {
        var login = new Properties();
        Optional.ofNullable(System.getenv("PGUSER")).ifPresent(user -> login.put("user", user));
        Optional.ofNullable(System.getenv("PGPASSWORD"))
                .ifPresent(password -> login.put("password", password));
        var connection = DriverManager.getConnection(url, login);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
        return connection;
    }
}
