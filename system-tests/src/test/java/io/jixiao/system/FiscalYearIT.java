package io.jixiao.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.local.Stack;
import io.jixiao.local.StackSettings;
import io.jixiao.local.sample.SampleYear;
import io.jixiao.testkit.Golden;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The fiscal year of unit 480002, from promise to score")
class FiscalYearIT {

    @Test
    void is_told_the_same_every_time_and_everything_happens() {
        var told = new ByteArrayOutputStream();
        int exitCode;
        try (var stack = Stack.start(StackSettings.throwAway(Repository.ROOT));
                var out = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            exitCode = new SampleYear(out).walk(stack);
        }
        Golden.assertSame("fiscal-year.txt", told.toString(StandardCharsets.UTF_8));
        assertThat(exitCode).isZero();
    }
}
