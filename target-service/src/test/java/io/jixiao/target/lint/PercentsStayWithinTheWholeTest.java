package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Fix;
import io.jixiao.target.project.Indicators;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentsStayWithinTheWholeTest {

    private final Rule rule = new PercentsStayWithinTheWhole();

    @ParameterizedTest(name = "{0} is mended to {1}")
    @CsvSource({"≥120%, ≥100%", "≥100.01%, ≥100%", ">100%, ≥100%", "=101%, =100%", "≤110%, ≤100%"})
    void beyond_the_whole(String printed, String mended) {
        assertThat(Lints.of(rule, Indicators.row("产出指标", "质量指标", "验收通过率", printed)))
                .containsExactly(
                        Finding.objection(
                                        "/indicators/0/printed",
                                        "indicator.percent-beyond-whole",
                                        "name",
                                        "验收通过率",
                                        "printed",
                                        printed)
                                .with(Fix.of("/indicators/0/printed", mended)));
    }

    @ParameterizedTest(name = "{0} can be reached")
    @CsvSource({"≥100%", "=100%", "≤100%", ">99.99%", "≥120次"})
    void within_the_whole(String printed) {
        assertThat(Lints.codes(rule, Indicators.row("产出指标", "质量指标", "验收通过率", printed))).isEmpty();
    }

    @Test
    void what_grows_may_grow_by_more_than_the_whole() {
        assertThat(Lints.codes(rule, Indicators.row("效益指标", "经济效益指标", "产值增长率", "≥120%"))).isEmpty();
    }
}
