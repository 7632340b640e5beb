package io.jixiao.target.plan;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.longs;
import static org.quicktheories.generators.SourceDSL.strings;

import io.jixiao.kernel.Money;
import io.jixiao.target.plan.PlanReading.Understood;
import io.jixiao.target.plan.PlanReading.Unsettled;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class PlanReadingPropertiesTest {

    /// Budgets and cells from the same few numbers, so that coincidences are common.
    private static final String[] CELLS = {
        "0", "5", "10", "15", "20", "25", "30", "40", "50", "75", "99.99", "100", "100.01",
        "39.995", "40.01", "0.005", "-1", "", " ", "abc", "1,000"
    };

    private static final long[] BUDGETS = {
        0, 5_000, 25_000_000, 40_000_000, 99_990_000, 100_000_000, 100_020_000
    };

    @Test
    void every_row_has_a_reading_and_a_plan_ends_at_the_budget() {
        qt().withExamples(20_000)
                .forAll(rows(), budgets(), answers())
                .check(
                        (cells, budget, answer) ->
                                isSound(
                                        PlanReading.of(new PlanRow("", cells, answer), budget),
                                        budget));
    }

    @Test
    void every_text_in_a_cell_has_a_reading() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 12), budgets())
                .check(
                        (text, budget) ->
                                isSound(
                                        PlanReading.of(
                                                new PlanRow(
                                                        "",
                                                        List.of(new PlanCell(day(0), text)),
                                                        new PlanAnswer.NotGiven()),
                                                budget),
                                        budget));
    }

    @Test
    void a_percentage_brings_its_amount_back_to_the_fen() {
        qt().forAll(longs().between(1, 99_999_999_999_999_999L), longs().between(0, 1_000_000))
                .check(
                        (budget, part) -> {
                            var whole = Money.ofFen(budget);
                            var planned = Money.ofFen(budget / 1_000_003 * part);
                            var percent = ExpenditurePlan.percentOf(planned, whole);
                            return BigDecimal.valueOf(whole.fen())
                                            .multiply(percent)
                                            .movePointLeft(2)
                                            .subtract(BigDecimal.valueOf(planned.fen()))
                                            .abs()
                                            .compareTo(new BigDecimal("0.5"))
                                    <= 0;
                        });
    }

    private static boolean isSound(PlanReading reading, Money budget) {
        return switch (reading) {
            case Understood understood ->
                    switch (understood.plan().column()) {
                        case AMOUNT, PERCENT ->
                                understood.plan().checkpoints().getLast().planned().equals(budget);
                        case EMPTY, NONE ->
                                understood.plan().checkpoints().stream()
                                        .allMatch(each -> each.planned().isZero());
                    };
            case Unsettled _ -> true;
        };
    }

    private static Gen<List<PlanCell>> rows() {
        return lists().of(integers().between(0, CELLS.length - 1))
                .ofSizeBetween(0, 6)
                .map(PlanReadingPropertiesTest::cells);
    }

    private static List<PlanCell> cells(List<Integer> choices) {
        var cells = new ArrayList<PlanCell>();
        for (int choice : choices) {
            cells.add(new PlanCell(day(cells.size()), CELLS[choice]));
        }
        return cells;
    }

    private static LocalDate day(int position) {
        return LocalDate.of(2023, 1, 31).plusMonths(position);
    }

    private static Gen<Money> budgets() {
        return integers()
                .between(0, BUDGETS.length - 1)
                .map(choice -> Money.ofFen(BUDGETS[choice]));
    }

    private static Gen<PlanAnswer> answers() {
        return integers()
                .between(0, Way.values().length)
                .map(
                        choice ->
                                choice == Way.values().length
                                        ? new PlanAnswer.NotGiven()
                                        : new PlanAnswer.Given(Way.values()[choice]));
    }
}
