package io.jixiao.execution.ledger.postgres;

import io.jixiao.execution.ledger.TotalsCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresTotalsCheck implements TotalsCheck {

    private final DataSource database;

    PostgresTotalsCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Mismatch> mismatches() {
        try (var connection = database.getConnection()) {
            return TotalsSql.mismatches(connection, AT_MOST);
        } catch (SQLException e) {
            throw new IllegalStateException("totals check", e);
        }
    }
}
