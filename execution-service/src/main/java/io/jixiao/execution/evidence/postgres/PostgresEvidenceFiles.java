package io.jixiao.execution.evidence.postgres;

import io.jixiao.execution.evidence.ContentHash;
import io.jixiao.execution.evidence.EvidenceFile;
import io.jixiao.execution.evidence.EvidenceFiles;
import io.jixiao.kernel.DataScope;
import io.jixiao.kit.identity.ScopeSql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

@ApplicationScoped
class PostgresEvidenceFiles implements EvidenceFiles {

    private static final String CONTENT =
            """
            insert into evidence_content (hash, media_type, size_bytes, bytes)
            values (?, ?, ?, ?)
            on conflict do nothing\
            """;

    private static final String FILE =
            """
            insert into evidence_file (hash, mof_div_code, unit_code, name, uploaded_by)
            values (?, ?, ?, ?, ?)
            on conflict do nothing\
            """;

    private static final String SELECT =
            """
            select f.id, f.hash, c.media_type, c.size_bytes, f.mof_div_code, f.unit_code, f.name,
                f.uploaded_by, f.uploaded_at
            from evidence_file f
            join evidence_content c using (hash)
            where\
            """;

    private static final String SEEN = ScopeSql.condition("f");

    private static final String OWN =
            SELECT + " f.hash = ? and f.mof_div_code = ? and f.unit_code = ?";

    private static final String LIST = SELECT + " f.id > ? and " + SEEN + " order by f.id limit ?";

    private static final String FIND =
            SELECT + " f.hash = ? and " + SEEN + " order by f.id limit 1";

    private static final String INTACT =
            """
            select hash = 'sha256:' || encode(sha256(bytes), 'hex')
            from evidence_content
            where hash = ?""";

    /// Stored uncompressed, so that only this part is read.
    private static final String PART =
            "select substring(bytes from ? for ?) from evidence_content where hash = ?";

    private static final String KNOWN =
            "select distinct f.hash from evidence_file f where f.hash = any (?) and " + SEEN;

    private final DataSource database;

    PostgresEvidenceFiles(DataSource database) {
        this.database = database;
    }

    @Override
    public Kept keep(Sent sent) {
        var hash = sent.content().hash();
        try (var connection = database.getConnection();
                var content = connection.prepareStatement(CONTENT);
                var file = connection.prepareStatement(FILE);
                var own = connection.prepareStatement(OWN)) {
            content.setString(1, hash.text());
            content.setString(2, sent.kind().mediaType());
            content.setInt(3, sent.content().size());
            content.setBinaryStream(4, sent.content().open(), sent.content().size());
            content.executeUpdate();
            owner(file, hash, sent.owner());
            file.setString(4, sent.name());
            file.setString(5, sent.uploadedBy());
            boolean isNew = file.executeUpdate() > 0;
            owner(own, hash, sent.owner());
            return new Kept(files(own).getFirst(), isNew);
        } catch (SQLException e) {
            throw new IllegalStateException("evidence", e);
        }
    }

    @Override
    public List<EvidenceFile> list(long after, int limit, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(LIST)) {
            statement.setLong(1, after);
            statement.setInt(ScopeSql.bind(statement, 2, scope), limit);
            return files(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("evidence", e);
        }
    }

    @Override
    public Optional<EvidenceFile> find(ContentHash hash, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setString(1, hash.text());
            ScopeSql.bind(statement, 2, scope);
            return files(statement).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("evidence", e);
        }
    }

    @Override
    public boolean isIntact(ContentHash hash) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(INTACT)) {
            statement.setString(1, hash.text());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("evidence", e);
        }
    }

    @Override
    public byte[] part(ContentHash hash, int offset, int length) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PART)) {
            statement.setInt(1, offset + 1);
            statement.setInt(2, length);
            statement.setString(3, hash.text());
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        } catch (SQLException e) {
            throw new IllegalStateException("evidence", e);
        }
    }

    @Override
    public Set<String> known(Collection<String> hashes, DataScope scope) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(KNOWN)) {
            statement.setArray(1, connection.createArrayOf("text", hashes.toArray()));
            ScopeSql.bind(statement, 2, scope);
            var known = new HashSet<String>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("evidence", e);
        }
    }

    private static void owner(PreparedStatement statement, ContentHash hash, DataScope.Span owner)
            throws SQLException {
        statement.setString(1, hash.text());
        statement.setString(2, owner.division());
        statement.setString(3, owner.unitPrefix());
    }

    private static List<EvidenceFile> files(PreparedStatement statement) throws SQLException {
        var files = new ArrayList<EvidenceFile>();
        try (var row = statement.executeQuery()) {
            while (row.next()) {
                files.add(file(row));
            }
        }
        return files;
    }

    private static EvidenceFile file(ResultSet row) throws SQLException {
        return new EvidenceFile(
                row.getLong("id"),
                new ContentHash(row.getString("hash")),
                row.getString("media_type"),
                row.getInt("size_bytes"),
                new DataScope.Span(row.getString("mof_div_code"), row.getString("unit_code")),
                row.getString("name"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
