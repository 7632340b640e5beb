package io.jixiao.evaluation.scheme.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.evaluation.scheme.Schemes;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// Reads them anew each time: there are a handful, and a new version counts on every replica at
/// once.
@ApplicationScoped
class PostgresSchemes implements Schemes {

    private static final String ALL =
            """
            select name, version, first_fiscal_year, mof_div_code, rules
            from scheme
            order by name, version""";

    private final DataSource database;
    private final ObjectMapper json;

    PostgresSchemes(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Scheme> all() {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL);
                var row = statement.executeQuery()) {
            var schemes = new ArrayList<Scheme>();
            while (row.next()) {
                schemes.add(
                        json.readValue(row.getString("rules"), SchemeDocument.class)
                                .toScheme(
                                        row.getString("name"),
                                        row.getInt("version"),
                                        row.getInt("first_fiscal_year"),
                                        row.getString("mof_div_code")));
            }
            return schemes;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("schemes", e);
        }
    }
}
