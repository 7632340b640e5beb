package io.jixiao.execution.completeness;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/// The reconciliation as people print it (对账单).
public interface ReconciliationSheet {

    void write(ControlTotals.Filter span, List<DayComparison> days, OutputStream out)
            throws IOException;
}
