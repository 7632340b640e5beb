package io.jixiao.target.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.kernel.Expectation;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.project.Indicator;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class DescriptionsDescribeTest {

    private final Rule rule = new DescriptionsDescribe();

    @Test
    void the_name_again_is_told_whatever_the_brackets() {
        assertThat(Lints.of(rule, row("验收通过率（%）", "验收通过率 %")))
                .containsExactly(
                        Finding.info(
                                "/indicators/0/description",
                                "indicator.description-repeats",
                                "name",
                                "验收通过率（%）"));
    }

    @Test
    void a_sentence_and_a_blank_are_not() {
        assertThat(Lints.codes(rule, row("成本控制率", "完成项目的成本控制在预算水平"), row("成本控制率", ""))).isEmpty();
    }

    private static Indicator row(String name, String description) {
        return new Indicator(
                "",
                "产出指标",
                "质量指标",
                name,
                description,
                "≥90%",
                Expectation.read("≥90%"),
                "",
                BigDecimal.ZERO);
    }
}
