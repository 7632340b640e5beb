package io.jixiao.execution.progress;

import io.jixiao.execution.commitment.ProjectKey;
import java.util.List;

/// The indicators of a version of the target, in the order of the form.
public interface Indicators {

    List<Indicator> of(ProjectKey project, int version);

    /// The same from the JSON they were announced in.
    List<Indicator> announced(String json);
}
