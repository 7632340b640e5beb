package io.jixiao.target.target.rest;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.RuleViolation;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.plan.PlanAnswer;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.plan.PlanRow;
import io.jixiao.target.plan.Way;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "PlanRequest",
        description =
                "资金支出计划 as printed; whether the cells are percent or 万元 is found out from them")
public record PlanRequest(
        @Nullable
                @Schema(
                        description = "the row's heading, for comparison only",
                        examples = "资金支出计划（%）",
                        maxLength = 200)
                String heading,
        @Nullable @Schema(description = "by date, any number of them", maxItems = 60)
                List<@Nullable CellRequest> cells,
        @Nullable
                @Schema(
                        description = "a person's answer when more than one reading fits",
                        enumeration = {
                            "AMOUNT",
                            "PERCENT",
                            "PER_PERIOD_AMOUNT",
                            "PER_PERIOD_PERCENT"
                        })
                String reading) {

    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_CELL = 60;
    private static final int MOST_CELLS = 60;

    @Schema(
            name = "PlanCellRequest",
            description = "one cell under its checkpoint (时点): the date, or the month it ends")
    public record CellRequest(
            @Nullable @Schema(format = "date", examples = "2023-03-31") String date,
            @Nullable @Schema(description = "3 for 3月底", minimum = "1", maximum = "12")
                    Integer month,
            @Nullable
                    @Schema(
                            description = "the cell as printed: 万元 or percent",
                            examples = "15.00",
                            maxLength = 60)
                    String printed) {}

    static PlanRequest of(PlanRow row) {
        return new PlanRequest(
                row.heading(),
                row.cells().stream()
                        .<@Nullable CellRequest>map(
                                cell ->
                                        new CellRequest(
                                                cell.date().toString(), null, cell.printed()))
                        .toList(),
                switch (row.answer()) {
                    case PlanAnswer.Given(var way) -> way.name();
                    case PlanAnswer.NotGiven _ -> null;
                });
    }

    /// Null with a fault when it cannot be kept.
    static @Nullable PlanRow toRow(@Nullable PlanRequest plan, FiscalYear year, Faults faults) {
        if (plan == null) {
            return new PlanRow("", List.of(), new PlanAnswer.NotGiven());
        }
        var fields = new Fields(faults);
        var heading = fields.optionalText("/plan/heading", plan.heading, LONGEST_HEADING);
        var way = fields.optionalChoice("/plan/reading", plan.reading, Way.class);
        var answer = way == null ? new PlanAnswer.NotGiven() : new PlanAnswer.Given(way);
        var cells = cells(fields.list("/plan/cells", plan.cells, MOST_CELLS), year, faults);
        return faults.catching("/plan/cells", () -> row(heading, cells, answer, year));
    }

    private static PlanRow row(
            String heading, List<PlanCell> cells, PlanAnswer answer, FiscalYear year) {
        var row = new PlanRow(heading, cells, answer);
        row.requireWithin(year);
        return row;
    }

    private static List<PlanCell> cells(
            List<@Nullable CellRequest> wanted, FiscalYear year, Faults faults) {
        var cells = new ArrayList<PlanCell>();
        for (int i = 0; i < wanted.size(); i++) {
            var cell = cell("/plan/cells/" + i, wanted.get(i), year, faults);
            if (cell != null) {
                cells.add(cell);
            }
        }
        return cells;
    }

    private static @Nullable PlanCell cell(
            String place, @Nullable CellRequest cell, FiscalYear year, Faults faults) {
        if (cell == null) {
            faults.add(Fault.at(place, "field.required"));
            return null;
        }
        var printed = new Fields(faults).printed(place + "/printed", cell.printed, LONGEST_CELL);
        if ((cell.date == null) == (cell.month == null)) {
            faults.add(Fault.at(place + "/date", "plan.date-or-month"));
            return null;
        }
        var day =
                cell.date == null
                        ? faults.required(place + "/month", cell.month, month -> endOf(year, month))
                        : faults.required(place + "/date", cell.date, PlanRequest::date);
        return day == null ? null : new PlanCell(day, printed);
    }

    private static LocalDate endOf(FiscalYear year, int month) {
        if (month < 1 || month > 12) {
            throw RuleViolation.of("plan.month-range", "month", month);
        }
        return year.endOf(Month.of(month));
    }

    static LocalDate date(String given) {
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException _) {
            throw RuleViolation.of("date.form", "given", given);
        }
    }
}
