package io.jixiao.execution.completeness.postgres;

import io.jixiao.execution.completeness.Delivery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/// How far a division has been delivered, counted from its totals.
final class DeliveryRow {

    private DeliveryRow() {}

    static Delivery read(Connection connection, String mofDivCode) throws SQLException {
        try (var statement = connection.prepareStatement(ComparisonSql.DELIVERY)) {
            statement.setString(1, mofDivCode);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Delivery(
                        Optional.ofNullable(row.getObject(1, LocalDate.class)),
                        Optional.ofNullable(row.getObject(2, LocalDate.class)));
            }
        }
    }
}
