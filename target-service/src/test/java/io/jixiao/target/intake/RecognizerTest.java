package io.jixiao.target.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jixiao.kernel.Money;
import io.jixiao.target.intake.sample.Sample;
import io.jixiao.target.intake.sample.SampleText;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Project tables are found by their labels")
class RecognizerTest {

    private static final String HEAD =
            """
            \t480002样例管委会\t单位：万元
            \t项目编码\t13022523P00CXF810004P\t项目名称\t招商经费
            \t预算规模及资金用途\t预算数\t20.00\t其中：财政资金\t20.00\t其他资金\t
            \t\t外出招商
            \t资金支出计划（%）\t3月底\t6月底\t10月底\t12月底
            \t\t8.00\t12.00\t18.00\t20.00
            \t绩效目标\t促成签约
            """;

    @Nested
    class Indicators {

        @Test
        void a_blank_first_or_second_level_means_the_one_above() {
            var rows =
                    indicators(
                            """
                            一级指标\t二级指标\t三级指标\t指标值
                            产出指标\t数量指标\t次数\t≥5次
                            \t\t人数\t≥9人
                            \t成本指标\t费用\t≤1万元
                            满意度指标\t\t满意度\t≥90%
                            """);
            assertThat(rows)
                    .extracting(each -> each.level1() + "/" + each.level2())
                    .containsExactly("产出指标/数量指标", "产出指标/数量指标", "产出指标/成本指标", "满意度指标/");
        }

        @Test
        void cost_may_be_a_first_level_and_columns_stand_in_any_order() {
            var row =
                    indicators(
                                    """
                                    一级指标\t二级指标\t三级指标\t分值\t目标值
                                    成本指标\t经济成本指标\t人均费用\t12.5\t≤400元
                                    """)
                            .getFirst();
            assertThat(row.level1()).isEqualTo("成本指标");
            assertThat(row.printed()).isEqualTo("≤400元");
            assertThat(row.weight()).isEqualByComparingTo("12.5");
        }

        @Test
        void sign_number_and_unit_in_columns_of_their_own_are_one_value() {
            var row =
                    indicators(
                                    """
                                    一级指标\t三级指标\t运算符\t指标值\t计量单位
                                    产出指标\t次数\t≥\t5\t次
                                    """)
                            .getFirst();
            assertThat(row.printed()).isEqualTo("≥5次");
        }

        @ParameterizedTest
        @CsvSource({"100, 100", "100.00, 100.00", "0.5分, 0.5"})
        void a_weight_is_at_most_100(String printed, String weight) {
            assertThat(
                            weighed(printed)
                                    .draft()
                                    .orElseThrow()
                                    .project()
                                    .indicators()
                                    .getFirst()
                                    .weight())
                    .isEqualByComparingTo(weight);
            assertThat(weighed(printed).remarks()).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"100.01", "100.50", "999", "-1", "10,5", "十分"})
        void a_weight_beyond_that_or_unreadable_is_a_finding_and_no_guess(String printed) {
            var form = weighed(printed);
            assertThat(form.draft().orElseThrow().project().indicators().getFirst().weight())
                    .isEqualByComparingTo("0");
            assertThat(form.remarks())
                    .extracting(
                            each -> each.finding().code(),
                            each -> each.at().orElseThrow().address())
                    .containsExactly(tuple("document.weight-unreadable", "L10"));
        }

        private FormReading weighed(String printed) {
            return form(
                    HEAD
                            + "\n一级指标\t二级指标\t三级指标\t分值\t目标值\n产出指标\t数量指标\t次数\t%s\t≥5次\n"
                                    .formatted(printed));
        }

        @Test
        void a_row_of_which_is_named_after_the_row_it_belongs_to() {
            assertThat(
                            indicators(
                                    """
                                    一级指标\t二级指标\t三级指标\t指标值
                                    产出指标\t数量指标\t培训人次\t≥100人次
                                    \t\t其中：骨干\t≥20人次
                                    """))
                    .extracting(Indicator::level3)
                    .containsExactly("培训人次", "培训人次（其中：骨干）");
        }

        @Test
        void a_heading_row_repeated_on_a_new_page_is_no_indicator() {
            assertThat(
                            indicators(
                                    """
                                    一级指标\t二级指标\t三级指标\t指标值
                                    产出指标\t数量指标\t次数\t≥5次
                                    一级指标\t二级指标\t三级指标\t指标值
                                    效益指标\t社会效益指标\t就业\t≥9人
                                    """))
                    .hasSize(2);
        }

        private List<Indicator> indicators(String rows) {
            return project(HEAD + "\n" + rows).indicators();
        }
    }

    @Nested
    class Labels {

        @ParameterizedTest
        @CsvSource({"项目编码, 项 目 代 码：", "预算数, 年度资金总额（万元）", "其中：财政资金, 其中：财政　拨款", "资金支出计划（%）, 用款计划"})
        void have_synonyms_stray_blanks_and_wide_characters(String label, String other) {
            assertThat(project(HEAD.replace(label, other)).funding().budget())
                    .isEqualTo(Money.ofWanYuan("20"));
        }

        @Test
        void may_stand_in_one_cell_with_their_value() {
            var joined = HEAD.replace("项目编码\t", "项目编码：").replace("其他资金\t", "其他资金 0.00");
            assertThat(project(joined)).isEqualTo(project(HEAD));
        }
    }

    @Nested
    class Money_is_read {

        @Test
        void in_yuan_where_the_form_says_so_plan_included() {
            var yuan =
                    HEAD.replace("单位：万元", "单位：元")
                            .replace("资金支出计划（%）", "资金支出计划")
                            .replaceAll("(\\d+)\\.00", "$10000.00");
            var project = project(yuan);
            assertThat(project.funding()).isEqualTo(project(HEAD).funding());
            assertThat(project.plan().cells()).isEqualTo(project(HEAD).plan().cells());
        }

        @Test
        void as_wan_yuan_with_a_finding_where_no_unit_is_given() {
            assertThat(codes(HEAD.replace("\t单位：万元", ""))).contains("document.money-unit-missing");
        }

        @Test
        void never_by_guessing() {
            var form = form(HEAD.replace("预算数\t20.00", "预算数\t约20"));
            assertThat(form.draft()).isEmpty();
            assertThat(form.values())
                    .anySatisfy(
                            each -> {
                                assertThat(each.raw()).isEqualTo("约20");
                                assertThat(each.reason().confidence()).isEqualTo(Confidence.UNSURE);
                            });
        }
    }

    @Test
    void a_checkpoint_of_another_year_is_a_finding() {
        assertThat(codes(HEAD.replace("3月底", "2022年3月底"))).contains("document.plan-column-unknown");
    }

    @ParameterizedTest
    @CsvSource({"22, false", "23, false", "24, true"})
    void a_project_set_up_after_the_year_of_the_request_is_a_finding(String setUp, boolean told) {
        var codes = codes(HEAD.replace("13022523P", "130225" + setUp + "P"));
        assertThat(codes.contains("document.year-before-project")).isEqualTo(told);
    }

    @Test
    void several_tables_follow_each_other_without_titles() {
        assertThat(Read.text(HEAD + "\n" + HEAD).forms()).hasSize(2);
    }

    @Test
    void what_belongs_nowhere_is_told_and_not_lost() {
        var reading = Read.text(SampleText.of(Sample.of(Sample.promotion())) + "\n填报人：张三\n");
        assertThat(reading.remarks())
                .extracting(each -> each.finding().numbers().get("text"))
                .containsExactly("填报人：张三");
    }

    @Test
    void a_file_without_any_of_it_says_so() {
        assertThat(Read.text("会议通知\n请准时参加。").remarks())
                .extracting(each -> each.finding().code())
                .contains("document.nothing-recognized");
    }

    @Nested
    class A_list_of_budgets {

        private static final String LIST =
                """
                项目编码\t项目名称\t单位编码\t单位名称\t预算数（元）\t财政资金\t其他资金\t3月底\t12月底
                13022523P00CXF810004P\t招商经费\t480002\t样例管委会\t200000\t150000\t50000\t80000\t200000
                13022523P004089100032\t维护费\t480002\t样例管委会\t四十\t\t\t\t
                """;

        @Test
        void has_one_project_a_line() {
            var forms = Read.text(LIST).forms();
            assertThat(forms).hasSize(2);
            var project = forms.getFirst().draft().orElseThrow().project();
            assertThat(project.funding().fiscal()).isEqualTo(Money.ofWanYuan("15"));
            assertThat(project.plan().cells().getFirst().printed()).isEqualTo("8.00");
            assertThat(forms.getLast().draft()).isEmpty();
        }

        @Test
        void may_have_english_headings() {
            var english =
                    LIST.replace("项目编码", "code")
                            .replace("项目名称", "name")
                            .replace("单位编码", "unit code")
                            .replace("单位名称", "unit name")
                            .replace("预算数（元）", "budget (元)")
                            .replace("财政资金", "fiscal")
                            .replace("其他资金", "other")
                            .replace("3月底", "2023-03-31")
                            .replace("12月底", "December");
            assertThat(Read.text(english).forms().getFirst().draft())
                    .isEqualTo(Read.text(LIST).forms().getFirst().draft());
        }
    }

    private static FormReading form(String text) {
        return Read.text(text).forms().getFirst();
    }

    private static Project project(String text) {
        return form(text).draft().orElseThrow().project();
    }

    private static List<String> codes(String text) {
        return form(text).remarks().stream().map(each -> each.finding().code()).toList();
    }
}
