package io.jixiao.target.intake.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.target.intake.ImportedForm;
import io.jixiao.target.intake.Result;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/// What became of each table of an import, as codes and numbers: the language is the reader's.
@ApplicationScoped
class ImportOutcomes {

    private static final String ADD =
            """
            insert into document_import_outcome (import_id, position, result, outcome)
            values (?, ?, ?, cast(? as jsonb))""";
    private static final String AFTER =
            """
            select outcome
            from document_import_outcome
            where import_id = ? and position > ?
            order by position
            limit ?""";
    private static final String COUNTS =
            """
            select result, count(*)
            from document_import_outcome
            where import_id = ?
            group by result""";

    private final DataSource database;
    private final ObjectMapper json;

    ImportOutcomes(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /// @param first position of the first one
    void add(String id, int first, List<ImportedForm> outcomes) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            for (int i = 0; i < outcomes.size(); i++) {
                statement.setObject(1, UUID.fromString(id));
                statement.setInt(2, first + i);
                statement.setString(3, outcomes.get(i).result().name());
                statement.setString(4, json.writeValueAsString(outcomes.get(i)));
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("outcomes of import " + id, e);
        }
    }

    List<ImportedForm> after(String id, int position, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(AFTER)) {
            statement.setObject(1, UUID.fromString(id));
            statement.setInt(2, position);
            statement.setInt(3, limit);
            var outcomes = new ArrayList<ImportedForm>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    outcomes.add(json.readValue(row.getString(1), ImportedForm.class));
                }
            }
            return outcomes;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("outcomes of import " + id, e);
        }
    }

    Map<Result, Integer> counts(String id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNTS)) {
            statement.setObject(1, UUID.fromString(id));
            var counts = new EnumMap<Result, Integer>(Result.class);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(Result.valueOf(row.getString(1)), row.getInt(2));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("counts of import " + id, e);
        }
    }
}
