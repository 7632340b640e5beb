package io.jixiao.kit.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;

/// What a failure of the database means to the one who asked.
final class DatabaseFailure {

    /// Deadlock, serialisation, lock not available.
    private static final Set<String> CONTENTION = Set.of("40P01", "40001", "55P03");

    /// Text too long, number or date out of range, characters no database keeps.
    private static final Set<String> UNSTORABLE =
            Set.of("22001", "22003", "22008", "22021", "22P05");

    private static final String READ_ONLY = "25006";

    private DatabaseFailure() {}

    /// SQLSTATE class 08 (connection), 57P (shutdown, crash), 53 (resources), a standby; or no
    /// connection.
    static boolean isAway(Throwable failure) {
        return any(
                failure,
                sql -> {
                    var state = sql.getSQLState();
                    return state == null
                            ? saysSo(String.valueOf(sql.getMessage()))
                            : state.startsWith("08")
                                    || state.startsWith("57P")
                                    || state.startsWith("53")
                                    || state.equals(READ_ONLY);
                });
    }

    /// Somebody else was quicker; the same request may succeed at once.
    static boolean isContention(Throwable failure) {
        return any(failure, sql -> CONTENTION.contains(String.valueOf(sql.getSQLState())));
    }

    /// A value nobody refused earlier does not fit its column.
    static boolean isUnstorable(Throwable failure) {
        return any(failure, sql -> UNSTORABLE.contains(String.valueOf(sql.getSQLState())));
    }

    /// The pool says in words what has no state.
    private static boolean saysSo(String message) {
        return message.contains("onnection") || message.contains("timeout");
    }

    private static boolean any(Throwable failure, Predicate<SQLException> wanted) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && wanted.test(sql)) {
                return true;
            }
            if (Arrays.stream(cause.getSuppressed()).anyMatch(each -> any(each, wanted))) {
                return true;
            }
        }
        return false;
    }
}
