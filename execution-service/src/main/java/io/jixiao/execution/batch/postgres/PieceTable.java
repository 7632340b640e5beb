package io.jixiao.execution.batch.postgres;

import io.jixiao.execution.batch.Batches.Piece;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// The spooled lines, in the caller's transaction where there is one.
@ApplicationScoped
class PieceTable {

    private static final String ADD =
            "insert into payment_batch_piece (batch_id, first, size, content) values (?, ?, ?, ?)";
    private static final String HOLDING =
            """
            select first, content
            from payment_batch_piece
            where batch_id = ? and first <= ?
            order by first desc
            limit 1""";
    private static final String FORGET_DONE =
            """
            delete from payment_batch_piece p
            using payment_batch b
            where b.id = ? and p.batch_id = b.id and p.first + p.size <= b.done""";

    private final DataSource database;
    private final PieceText texts;

    PieceTable(DataSource database, PieceText texts) {
        this.database = database;
        this.texts = texts;
    }

    void add(String id, Piece piece) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            statement.setObject(1, UUID.fromString(id));
            statement.setInt(2, piece.first());
            statement.setInt(3, piece.lines().size());
            statement.setString(4, texts.write(piece.lines()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("spool", e);
        }
    }

    Optional<Piece> holding(String id, int done) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HOLDING)) {
            statement.setObject(1, UUID.fromString(id));
            statement.setInt(2, done);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Piece(row.getInt(1), texts.read(row.getString(2))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("spool", e);
        }
    }

    void forgetDone(String id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FORGET_DONE)) {
            statement.setObject(1, UUID.fromString(id));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("spool", e);
        }
    }
}
