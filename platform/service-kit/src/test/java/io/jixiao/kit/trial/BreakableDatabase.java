package io.jixiao.kit.trial;

import java.sql.DriverManager;
import java.sql.SQLException;

/// Takes the trial's database away and gives it back, as seen by everyone but its superuser.
public final class BreakableDatabase {

    private static final String URL = "kit.database.superuser-url";

    private BreakableDatabase() {}

    static void at(String superuserUrl) {
        System.setProperty(URL, superuserUrl);
    }

    /// Ends every session and lets none in.
    public static void takeAway() {
        execute("alter database kit with allow_connections false");
        endSessions();
    }

    public static void giveBack() {
        execute("alter database kit with allow_connections true");
    }

    /// As when the server restarts: sessions end, new ones are welcome.
    public static void endSessions() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'kit'");
    }

    private static void execute(String sql) {
        try (var connection = DriverManager.getConnection(System.getProperty(URL), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
