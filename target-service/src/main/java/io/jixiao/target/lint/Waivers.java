package io.jixiao.target.lint;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import java.util.List;

/// The reasons given for each target; what was taken back is kept, but not shown here.
public interface Waivers {

    /// In the order they were given.
    List<Waiver> of(ProjectCode code, FiscalYear year);

    /// Returns it with its id.
    Waiver add(ProjectCode code, FiscalYear year, Waiver waiver);

    /// False when there is none, or none any more.
    boolean takeBack(ProjectCode code, FiscalYear year, long id, String by);
}
