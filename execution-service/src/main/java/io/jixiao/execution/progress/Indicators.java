package io.jixiao.execution.progress;

import io.jixiao.execution.commitment.ProjectKey;
import java.util.List;

/// The indicators of the version in force, in the order of the form.
public interface Indicators {

    List<Indicator> of(ProjectKey project);
}
