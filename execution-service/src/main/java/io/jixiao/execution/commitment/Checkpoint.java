package io.jixiao.execution.commitment;

import io.jixiao.kernel.Money;
import java.time.LocalDate;

/// 时点: by the end of this day so much is meant to be paid, cumulative.
public record Checkpoint(LocalDate date, Money planned) {}
