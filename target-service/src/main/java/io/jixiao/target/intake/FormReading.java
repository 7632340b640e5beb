package io.jixiao.target.intake;

import io.jixiao.target.project.Project;
import io.jixiao.target.target.TargetKey;
import java.util.List;
import java.util.Optional;

/// One project table, or one line of a budget list, as it was read.
///
/// @param title as printed above it, or the project's name
/// @param values each value with its place and how sure it is
/// @param draft empty where something a draft cannot do without was not understood
public record FormReading(
        Kind kind,
        String title,
        Place place,
        List<ReadValue> values,
        List<Remark> remarks,
        Optional<Draft> draft) {

    public enum Kind {
        /// 项目绩效目标表: says everything about a target.
        TABLE,
        /// A line of a budget list: says the money, and nothing about indicators.
        LIST_LINE
    }

    /// What would be stored.
    public record Draft(TargetKey key, Project project) {}

    public FormReading {
        values = List.copyOf(values);
        remarks = List.copyOf(remarks);
    }
}
