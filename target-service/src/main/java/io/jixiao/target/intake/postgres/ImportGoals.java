package io.jixiao.target.intake.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.target.intake.ImportedGoals;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// What became of part one of each file of an import, as codes and numbers.
@ApplicationScoped
class ImportGoals {

    private static final String ADD =
            "update document_import set goals = cast(? as jsonb) where id = ?";
    private static final String OF = "select goals from document_import where id = ?";
    private static final TypeReference<List<ImportedGoals>> LIST = new TypeReference<>() {};

    private final DataSource database;
    private final ObjectMapper json;

    ImportGoals(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    void add(String id, List<ImportedGoals> goals) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setString(1, json.writeValueAsString(goals));
            statement.setObject(2, UUID.fromString(id));
            statement.executeUpdate();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("goals of import " + id, e);
        }
    }

    List<ImportedGoals> of(String id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF)) {
            statement.setObject(1, UUID.fromString(id));
            try (var row = statement.executeQuery()) {
                return row.next() ? json.readValue(row.getString(1), LIST) : List.of();
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("goals of import " + id, e);
        }
    }
}
