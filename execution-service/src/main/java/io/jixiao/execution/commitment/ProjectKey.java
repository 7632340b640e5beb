package io.jixiao.execution.commitment;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import java.util.Comparator;

/// A project's year. Ordered, because locks are taken in this order.
public record ProjectKey(ProjectCode project, FiscalYear year) implements Comparable<ProjectKey> {

    private static final Comparator<ProjectKey> ORDER =
            Comparator.comparing(ProjectKey::project).thenComparing(ProjectKey::year);

    public static ProjectKey of(String projectCode, int fiscalYear) {
        return new ProjectKey(ProjectCode.of(projectCode), FiscalYear.of(fiscalYear));
    }

    /// Reads what [#toString()] writes.
    public static ProjectKey parse(String text) {
        int slash = text.indexOf('/');
        return of(text.substring(0, slash), Integer.parseInt(text.substring(slash + 1)));
    }

    @Override
    public int compareTo(ProjectKey other) {
        return ORDER.compare(this, other);
    }

    /// `13022523P004089100032/2023`, the key of its events.
    @Override
    public String toString() {
        return project + "/" + year;
    }
}
