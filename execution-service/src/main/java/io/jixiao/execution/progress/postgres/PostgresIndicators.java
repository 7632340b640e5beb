package io.jixiao.execution.progress.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.commitment.ProjectKey;
import io.jixiao.execution.progress.Indicator;
import io.jixiao.execution.progress.Indicators;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.ExpectationParts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Reads the indicators as they were announced with the version.
@ApplicationScoped
class PostgresIndicators implements Indicators {

    private static final String OF =
            """
            select indicators
            from target_version
            where project_code = ? and fiscal_year = ? and version = ?""";

    private final DataSource database;
    private final ObjectMapper json;

    PostgresIndicators(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Indicator> of(ProjectKey project, int version) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF)) {
            statement.setString(1, project.project().value());
            statement.setInt(2, project.year().year());
            statement.setInt(3, version);
            try (var row = statement.executeQuery()) {
                return row.next() ? announced(row.getString(1)) : List.of();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("indicators", e);
        }
    }

    @Override
    public List<Indicator> announced(String text) {
        var indicators = new ArrayList<Indicator>();
        for (var each : tree(text)) {
            indicators.add(
                    new Indicator(
                            each.path("indicatorId").asText(),
                            each.path("level1").asText(),
                            each.path("level2").asText(),
                            each.path("level3").asText(),
                            expectation(each)));
        }
        return indicators;
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("indicators", e);
        }
    }

    private static Expectation expectation(JsonNode indicator) {
        return new ExpectationParts(
                        indicator.path("kind").asText(),
                        text(indicator, "operator"),
                        text(indicator, "value"),
                        text(indicator, "upper"),
                        text(indicator, "unit"),
                        date(indicator),
                        text(indicator, "answer"))
                .toExpectation(indicator.path("printed").asText());
    }

    private static @Nullable LocalDate date(JsonNode indicator) {
        var due = text(indicator, "due");
        return due == null ? null : LocalDate.parse(due);
    }

    private static @Nullable String text(JsonNode indicator, String name) {
        return indicator.hasNonNull(name) ? indicator.get(name).asText() : null;
    }
}
