package io.jixiao.execution.alert;

import java.time.LocalDate;

/// What a rule found out about one period of a project.
public sealed interface Finding {

    /// The checkpoint that was judged.
    LocalDate period();

    Grounds grounds();

    /// Below the bands.
    record Behind(LocalDate period, Level level, Grounds grounds) implements Finding {}

    /// On plan, but not by the margin that ends an alert: none starts, none ends.
    record Wavering(LocalDate period, Grounds grounds) implements Finding {}

    /// On plan.
    record OnPlan(LocalDate period, Grounds grounds) implements Finding {}
}
