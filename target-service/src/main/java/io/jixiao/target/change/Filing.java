package io.jixiao.target.change;

import io.jixiao.kernel.FiscalYear;
import java.time.LocalDate;

/// When a change was filed and from when it is meant to count.
///
/// @param ordinal 1 for the first change of the target's year; dropped ones count
public record Filing(FiscalYear year, LocalDate filedOn, LocalDate effectiveOn, int ordinal) {}
