package io.jixiao.execution.batch;

import java.util.List;

/// Counts lines whose outcome is committed, for whoever watches the service.
@FunctionalInterface
public interface LineTally {

    void told(List<LineOutcome> outcomes);
}
