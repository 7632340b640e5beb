package io.jixiao.target.target.postgres;

import io.jixiao.target.plan.PlanCell;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

@Embeddable
class PlanCellRow {

    public LocalDate day = LocalDate.EPOCH;
    public String printed = "";

    static PlanCellRow of(PlanCell cell) {
        var row = new PlanCellRow();
        row.day = cell.date();
        row.printed = cell.printed();
        return row;
    }

    PlanCell toDomain() {
        return new PlanCell(day, printed);
    }
}
