package io.jixiao.execution.payment.postgres;

import io.jixiao.execution.payment.Fund;
import io.jixiao.execution.payment.FundTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/// Read once: what is posted keeps its class, and a change of the table takes a restart.
@ApplicationScoped
class PostgresFundTypes implements FundTypes {

    private final DataSource database;
    private volatile Map<String, Fund> byPrefix = Map.of();

    PostgresFundTypes(DataSource database) {
        this.database = database;
    }

    @Override
    public Fund fund(String fundTypeCode) {
        if (byPrefix.isEmpty()) {
            byPrefix = read();
        }
        for (int length = fundTypeCode.length(); length >= 0; length--) {
            var fund = byPrefix.get(fundTypeCode.substring(0, length));
            if (fund != null) {
                return fund;
            }
        }
        return Fund.OTHER;
    }

    private Map<String, Fund> read() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select code_prefix, fund from fund_type")) {
            var table = new HashMap<String, Fund>();
            while (row.next()) {
                table.put(row.getString(1), Fund.valueOf(row.getString(2)));
            }
            return Map.copyOf(table);
        } catch (SQLException e) {
            throw new IllegalStateException("fund types", e);
        }
    }
}
