package io.jixiao.target.intake.postgres;

import io.jixiao.target.intake.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// The files of an import, kept until it has ended: whichever replica goes on finds them here.
@ApplicationScoped
class ImportFiles {

    private static final String ADD =
            """
            insert into document_import_file (import_id, position, name, sha256, content)
            values (?, ?, ?, ?, ?)""";
    private static final String OF =
            """
            select position, name, sha256, content
            from document_import_file
            where import_id = ?
            order by position""";
    private static final String REMOVE = "delete from document_import_file where import_id = ?";

    private final DataSource database;

    ImportFiles(DataSource database) {
        this.database = database;
    }

    void add(String id, List<Upload> uploads) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(ADD)) {
            for (int i = 0; i < uploads.size(); i++) {
                var content = Files.readAllBytes(uploads.get(i).path());
                statement.setObject(1, UUID.fromString(id));
                statement.setInt(2, i);
                statement.setString(3, uploads.get(i).name());
                statement.setString(4, sha256(content));
                statement.setBytes(5, content);
                statement.executeUpdate();
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("files of import " + id, e);
        }
    }

    /// One at a time in memory.
    List<Upload> of(String id, Path folder) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(OF)) {
            statement.setFetchSize(1);
            statement.setObject(1, UUID.fromString(id));
            var uploads = new ArrayList<Upload>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var content = row.getBytes("content");
                    if (!sha256(content).equals(row.getString("sha256"))) {
                        throw new IllegalStateException("a file of import " + id + " has changed");
                    }
                    var path = folder.resolve(Integer.toString(row.getInt("position")));
                    Files.write(path, content);
                    uploads.add(new Upload(row.getString("name"), path));
                }
            }
            return uploads;
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("files of import " + id, e);
        }
    }

    void remove(String id) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(REMOVE)) {
            statement.setObject(1, UUID.fromString(id));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("files of import " + id, e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
