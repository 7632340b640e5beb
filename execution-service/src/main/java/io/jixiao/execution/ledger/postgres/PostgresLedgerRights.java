package io.jixiao.execution.ledger.postgres;

import io.jixiao.execution.ledger.LedgerRights;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresLedgerRights implements LedgerRights {

    private static final String MAY_CHANGE =
            """
            select exists (
                select
                from (values ('ledger_entry'::regclass), ('ledger_block'::regclass)) kept (name)
                cross join unnest(array['update', 'delete', 'truncate', 'trigger']) right_to
                where has_table_privilege(kept.name, right_to)
            )""";

    private final DataSource database;

    PostgresLedgerRights(DataSource database) {
        this.database = database;
    }

    @Override
    public boolean mayChangeLedger() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(MAY_CHANGE)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("rights of the role", e);
        }
    }
}
