package io.jixiao.target.plan;

import java.time.LocalDate;

/// One cell of the row as it is printed, under its checkpoint (时点).
///
/// @param printed `15.00`; blank where the form is
public record PlanCell(LocalDate date, String printed) {}
