package io.jixiao.local.sample;

import io.jixiao.local.Sample;
import io.jixiao.local.Stack;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Month;

/// The fiscal year 2023 of unit 480002, day by day: promise, payments, alerts, progress, score.
public final class SampleYear implements Sample {

    private static final LocalDate BEGINNING = LocalDate.of(Material.YEAR, Month.JANUARY, 10);
    private static final LocalDate BEFORE_MARCH_ENDS = LocalDate.of(Material.YEAR, Month.MARCH, 25);
    private static final LocalDate BEFORE_JUNE_ENDS = LocalDate.of(Material.YEAR, Month.JUNE, 25);
    private static final LocalDate BEFORE_OCTOBER_ENDS =
            LocalDate.of(Material.YEAR, Month.OCTOBER, 25);
    private static final LocalDate BEFORE_DECEMBER_ENDS =
            LocalDate.of(Material.YEAR, Month.DECEMBER, 25);
    private static final LocalDate AFTER_THE_YEAR =
            LocalDate.of(Material.YEAR + 1, Month.JANUARY, 15);

    private final PrintStream out;

    /// Prints to the terminal.
    public SampleYear() {
        this(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    public SampleYear(PrintStream out) {
        this.out = out;
    }

    /// The first half of the year, so that there is something to look at: an alert is open.
    @Override
    public void loadIfEmpty(Stack stack) {
        try (var api = new Api(stack)) {
            var year = new Year(stack, api, new Story(quiet()));
            if (year.promises().anyStored()) {
                return;
            }
            firstHalf(year);
            out.printf("样例单位 480002 已载入，业务日期 2023-07-01%n");
            out.printf("the sample unit is loaded, the business date is 2023-07-01%n");
        }
    }

    @Override
    public int walk(Stack stack) {
        try (var api = new Api(stack)) {
            var story = new Story(out);
            var year = new Year(stack, api, story);
            try {
                firstHalf(year);
                secondHalf(year);
            } catch (SampleFailure failure) {
                story.expect(
                        "the walk goes to its end", "yes", String.valueOf(failure.getMessage()));
            }
            return story.end();
        }
    }

    private static void firstHalf(Year year) {
        year.dayIs(BEGINNING);
        year.promises().make();
        year.spending().arrives(BEGINNING.withDayOfMonth(1), BEFORE_MARCH_ENDS);
        year.checkpoint(LocalDate.of(Material.YEAR, Month.MARCH, 31));
        year.spending().arrives(BEFORE_MARCH_ENDS, BEFORE_JUNE_ENDS);
        year.results().report("2023-06");
        year.checkpoint(LocalDate.of(Material.YEAR, Month.JUNE, 30));
    }

    private static void secondHalf(Year year) {
        year.spending().arrives(BEFORE_JUNE_ENDS, BEFORE_OCTOBER_ENDS);
        year.checkpoint(LocalDate.of(Material.YEAR, Month.OCTOBER, 31));
        year.spending().arrives(BEFORE_OCTOBER_ENDS, BEFORE_DECEMBER_ENDS);
        year.results().report("2023-12");
        year.checkpoint(LocalDate.of(Material.YEAR, Month.DECEMBER, 31));
        year.monitoring().showAlertsOfTheYear();
        year.dayIs(AFTER_THE_YEAR);
        year.results().score();
    }

    private static PrintStream quiet() {
        return new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    }
}
