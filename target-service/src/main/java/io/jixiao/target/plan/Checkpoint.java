package io.jixiao.target.plan;

import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/// How much is meant to be paid by the end of a day (时点).
///
/// @param planned cumulative
/// @param percent of the budget, cumulative, as many digits as needed; 0 for a budget of 0
public record Checkpoint(LocalDate date, Money planned, BigDecimal percent) {}
