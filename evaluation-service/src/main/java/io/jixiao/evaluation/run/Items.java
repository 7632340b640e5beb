package io.jixiao.evaluation.run;

import io.jixiao.kernel.DataScope;
import io.jixiao.kernel.ProjectCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What runs found, project by project.
public interface Items {

    void add(String runId, List<Item> items);

    /// In order of project codes.
    List<Item> after(
            String runId, Only only, Optional<ProjectCode> last, int limit, DataScope scope);

    enum Only {
        ALL,
        SCORED,
        INCOMPLETE
    }

    Counts counts(String runId, DataScope scope);

    /// @param byGrade how many scored each grade
    record Counts(Map<String, Integer> byGrade, int incomplete) {
        public Counts {
            byGrade = Map.copyOf(byGrade);
        }
    }

    /// SHA-256 over `projectCode line`, in order of project codes.
    String hash(String runId);
}
