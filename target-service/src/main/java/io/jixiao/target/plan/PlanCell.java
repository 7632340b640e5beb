package io.jixiao.target.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/// One cell of the row as it is printed, under its checkpoint (时点).
///
/// @param printed `15.00`; blank where the form is
public record PlanCell(LocalDate date, String printed) {

    /// Empty for a blank and for what is not surely a number.
    public Optional<BigDecimal> number() {
        return switch (CellValue.of(printed)) {
            case CellValue.Numeric(var value) -> Optional.of(value);
            case CellValue.Blank _, CellValue.Unreadable _ -> Optional.empty();
        };
    }
}
