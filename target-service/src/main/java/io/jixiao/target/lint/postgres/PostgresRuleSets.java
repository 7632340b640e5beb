package io.jixiao.target.lint.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.lint.RuleSet;
import io.jixiao.target.lint.RuleSetEdition;
import io.jixiao.target.lint.RuleSets;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresRuleSets implements RuleSets {

    private static final String SELECT = "select * from lint_rule_set\n";

    private static final String IN_FORCE =
            SELECT
                    + """
                    where starts_with(?, division)
                    and from_year <= ?
                    order by char_length(division) desc, from_year desc, version desc
                    limit 1""";

    private static final String ALL = SELECT + "order by version desc\nlimit ?";

    private static final String INSERT =
            """
            insert into lint_rule_set
                (division, from_year, content, reason, by_subject, by_name, at)
            values (?, ?, cast(? as jsonb), ?, ?, ?, ?)
            returning version""";

    private final DataSource database;
    private final ObjectMapper json;

    PostgresRuleSets(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public RuleSet inForce(String mofDivCode, FiscalYear year) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(IN_FORCE)) {
            statement.setString(1, mofDivCode);
            statement.setInt(2, year.year());
            try (var row = statement.executeQuery()) {
                return row.next() ? edition(row).rules() : RuleSet.AS_SHIPPED;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("rule set of " + mofDivCode, e);
        }
    }

    @Override
    public List<RuleSetEdition> latest(int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ALL)) {
            statement.setInt(1, limit);
            try (var row = statement.executeQuery()) {
                var editions = new ArrayList<RuleSetEdition>();
                while (row.next()) {
                    editions.add(edition(row));
                }
                return editions;
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("rule sets", e);
        }
    }

    @Override
    public RuleSetEdition add(RuleSetEdition edition) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INSERT)) {
            statement.setString(1, edition.division());
            statement.setInt(2, edition.fromYear().year());
            statement.setString(3, json.writeValueAsString(RuleSetContent.of(edition.rules())));
            statement.setString(4, edition.reason());
            statement.setString(5, edition.by());
            statement.setString(6, edition.byName());
            statement.setObject(7, edition.at().atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                row.next();
                return edition.numbered(row.getInt(1));
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("rule set of " + edition.division(), e);
        }
    }

    private RuleSetEdition edition(ResultSet row) throws SQLException, JsonProcessingException {
        var content = json.readValue(row.getString("content"), RuleSetContent.class);
        return new RuleSetEdition(
                row.getString("division"),
                FiscalYear.of(row.getInt("from_year")),
                content.toRules(row.getInt("version")),
                row.getString("reason"),
                row.getString("by_subject"),
                row.getString("by_name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
