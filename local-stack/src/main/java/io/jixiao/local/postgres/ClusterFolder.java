package io.jixiao.local.postgres;

import io.jixiao.local.machine.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The folder of one PostgreSQL cluster, safe against a first start that was cut short.
///
/// A mark beside the folder stands from before `initdb` until the server has answered once. Where
/// it is still there, nothing was ever stored, so the half-made folder is thrown away.
record ClusterFolder(Path folder) {

    /// Roles log in with their password; the superuser needs none on this machine.
    private static final String ACCESS =
            """
            host all postgres 127.0.0.1/32 trust
            host all all 127.0.0.1/32 scram-sha-256
            """;

    void beginFirstStart() {
        try {
            if (Files.exists(mark())) {
                Folders.delete(folder);
            }
            if (!Folders.isMissingOrEmpty(folder)) {
                requireCluster();
                return;
            }
            Files.createDirectories(folder);
            Files.writeString(mark(), "initdb has begun and the server has not answered yet\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + folder, e);
        }
    }

    void endFirstStart() {
        try {
            Files.deleteIfExists(mark());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + mark(), e);
        }
    }

    static void requirePasswords(Path folder) {
        try {
            Files.writeString(folder.resolve("pg_hba.conf"), ACCESS);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the access rules in " + folder, e);
        }
    }

    private void requireCluster() {
        if (Files.notExists(folder.resolve("PG_VERSION"))
                || Files.notExists(folder.resolve("postgresql.conf"))) {
            throw new IllegalStateException(folder + " has content but is no PostgreSQL folder");
        }
    }

    private Path mark() {
        return folder.resolveSibling(folder.getFileName() + ".first-start");
    }
}
