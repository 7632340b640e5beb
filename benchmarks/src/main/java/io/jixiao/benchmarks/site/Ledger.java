package io.jixiao.benchmarks.site;

import io.jixiao.benchmarks.payments.PaymentStream;
import io.jixiao.benchmarks.payments.Projects;
import io.jixiao.local.postgres.Postgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/// A database with the service's schema, made fresh before each cell and checked after it.
public final class Ledger {

    /// Past the second checkpoint of no plan and after every payment.
    private static final LocalDate BUSINESS_DATE = LocalDate.of(Projects.FISCAL_YEAR, 6, 15);

    private static final String TABLES =
            """
            select format('%I', relname)
            from pg_class
            where relnamespace = 'public'::regnamespace
            and relkind in ('r', 'p')
            and not relispartition
            and relname <> 'flyway_schema_history'
            order by relname""";

    private final Postgres server;
    private final String database;
    private final List<String> emptied;

    private Ledger(Postgres server, String database, List<String> emptied) {
        this.server = server;
        this.database = database;
        this.emptied = emptied;
    }

    /// Of a database that has just been migrated: what is empty now is emptied every time, what
    /// the migrations have filled is left alone.
    public static Ledger afterMigration(Postgres server, String database) {
        try (var connection = server.superuser(database)) {
            var sql = new Sql(connection);
            var empty = sql.texts(TABLES).stream().filter(sql::isEmpty).toList();
            return new Ledger(server, database, empty);
        } catch (SQLException e) {
            throw new IllegalStateException("tables of " + database, e);
        }
    }

    /// The same schema and contents in another database of the server; nobody may be connected.
    public Ledger copiedTo(String other, String owner) {
        try (var connection = server.superuser("postgres")) {
            new Sql(connection)
                    .run(
                            "create database %s template %s owner %s"
                                    .formatted(other, database, owner));
            return new Ledger(server, other, emptied);
        } catch (SQLException e) {
            throw new IllegalStateException("copy of " + database, e);
        }
    }

    public String database() {
        return database;
    }

    public Connection superuser() throws SQLException {
        return server.superuser(database);
    }

    /// As on the morning of the business date: all projects there, all of them judged, nothing
    /// paid. In one transaction, because the service looks on.
    public void prepare(Projects projects) {
        try (var connection = superuser()) {
            var sql = new Sql(connection);
            connection.setAutoCommit(false);
            // The ledger refuses to be emptied, except from here.
            sql.run("set session_replication_role = replica");
            sql.run("truncate " + String.join(", ", emptied));
            sql.run("set session_replication_role = origin");
            sql.run(projects.insert());
            if (projects.paidBefore() > 0) {
                sql.run(projects.insertHistory());
            }
            sql.run("insert into business_date (today) values ('" + BUSINESS_DATE + "')");
            if (sql.exists("judged_day")) {
                sql.run("insert into judged_day (day) values ('" + BUSINESS_DATE + "')");
            }
            connection.commit();
            connection.setAutoCommit(true);
            sql.run("vacuum (analyze)");
            sql.run("checkpoint");
        } catch (SQLException e) {
            throw new IllegalStateException("prepare " + database, e);
        }
    }

    /// A change of its own schema, for a peer that cannot do without.
    public void run(String command) {
        try (var connection = superuser()) {
            new Sql(connection).run(command);
        } catch (SQLException e) {
            throw new IllegalStateException(command, e);
        }
    }

    public LedgerCheck check(PaymentStream stream) {
        return new LedgerCheck(this, stream);
    }
}
