package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicators;
import org.junit.jupiter.api.Test;

class WordsCanBeJudgedTest {

    private final Rule rule = new WordsCanBeJudged();

    @Test
    void a_vague_word_is_named() {
        assertThat(Lints.of(rule, Indicators.row("效益指标", "社会效益指标", "社会影响力", "效果良好")))
                .containsExactly(
                        Finding.warning(
                                "/indicators/0/printed",
                                "indicator.unmeasurable",
                                "name",
                                "社会影响力",
                                "printed",
                                "效果良好",
                                "word",
                                "良好"));
    }

    @Test
    void words_that_can_be_seen_and_numbers_are_left_alone() {
        assertThat(
                        Lints.codes(
                                rule,
                                Indicators.row("产出指标", "时效指标", "完成时间", "2025年年底前"),
                                Indicators.row("产出指标", "质量指标", "验收通过率", "≥90%")))
                .isEmpty();
    }
}
