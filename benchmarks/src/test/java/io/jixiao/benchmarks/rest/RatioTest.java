package io.jixiao.benchmarks.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.benchmarks.report.Result;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void two_that_need_the_same_cores_reach_less_than_each() {
        assertThat(Ratio.bound(40_000, 10_000)).isEqualTo(8_000);
    }

    @Test
    void each_can_be_said_when_everything_is_measured() {
        var results = new EnumMap<Cell, Result>(Cell.class);
        for (var cell : Cell.of(Cell.ALL)) {
            var notes = Map.of(Repetition.P99, 3.0, Repetition.P999, 9.0);
            results.put(cell, new Result(1_000, Map.of(), 0, notes));
        }
        assertThat(Ratio.ALL)
                .allSatisfy(ratio -> assertThat(ratio.of(results)).isBetween(1.0, 2.0));
    }

    @Test
    void one_benchmark_runs_what_its_own_ratios_need() {
        assertThat(Cell.of("B4")).containsExactly(Cell.BULK, Cell.FUSED);
        assertThat(Cell.of("B3")).contains(Cell.POST_16, Cell.ECHO_16, Cell.PG_POST);
        assertThat(Cell.of("B5")).startsWith(Cell.BULK).contains(Cell.HELLO);
        assertThat(Cell.of("B6")).contains(Cell.POST_256, Cell.READ);
    }
}
