package io.jixiao.target.lint.postgres;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.lint.IndicatorNames;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresIndicatorNames implements IndicatorNames {

    private static final String SELECT =
            """
            select distinct wording
            from target t
            join target_indicator i on i.target_id = t.id
            cross join lateral (values (i.level3), (i.description)) w (wording)
            where t.fiscal_year = ?
            and t.mof_div_code = ?
            and t.unit_code >= ?
            and t.unit_code < ?""";

    /// After every digit, so that a prefix becomes a range.
    private static final String AFTER_DIGITS = ":";

    private final DataSource database;

    PostgresIndicatorNames(DataSource database) {
        this.database = database;
    }

    @Override
    public List<String> of(BudgetUnit unit, FiscalYear year) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SELECT)) {
            statement.setInt(1, year.year());
            statement.setString(2, unit.mofDivCode());
            statement.setString(3, unit.unitCode());
            statement.setString(4, unit.unitCode() + AFTER_DIGITS);
            try (var row = statement.executeQuery()) {
                var names = new ArrayList<String>();
                while (row.next()) {
                    names.add(row.getString(1));
                }
                return names;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("indicators of " + unit, e);
        }
    }
}
