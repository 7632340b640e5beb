package io.jixiao.target.lint;

import io.jixiao.kernel.FiscalYear;
import java.util.List;

/// The rule sets on file, each for a place and from a year on; never changed, only followed by
/// others.
public interface RuleSets {

    /// The nearest place first, then the latest year, then the one given last.
    RuleSet inForce(String mofDivCode, FiscalYear year);

    /// The latest first.
    List<RuleSetEdition> latest(int limit);

    /// Returns it with its version.
    RuleSetEdition add(RuleSetEdition edition);
}
