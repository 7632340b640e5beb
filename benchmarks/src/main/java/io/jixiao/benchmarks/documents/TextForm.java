package io.jixiao.benchmarks.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The form as plain text: tables of nine indicators, each with a code, a name and money of its
/// own.
final class TextForm {

    /// Two departments: a printed file holds one, of at most 1,000 tables.
    static final List<String> UNITS = List.of("480002", "481002");

    private TextForm() {}

    static List<byte[]> departments(int tables) {
        int half = tables / UNITS.size();
        return IntStream.range(0, UNITS.size())
                .mapToObj(i -> department(UNITS.get(i), i * half + 1, half))
                .toList();
    }

    private static byte[] department(String unit, int first, int tables) {
        return IntStream.range(first, first + tables)
                .mapToObj(number -> table(unit, number))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String table(String unit, int number) {
        return """
                    %1$d.园区道路维护项目%1$d绩效目标表
                    \t%2$s样例管理委员会\t单位：万元
                    \t项目编码\t13022523P%3$012d\t项目名称\t园区道路维护项目%1$d
                    \t预算规模及资金用途\t预算数\t%4$d.00\t其中：财政资金\t%4$d.00\t其他资金\t
                    \t\t道路修缮、管网养护、企业服务，第%1$d片区
                    \t资金支出计划（%%）\t3月底\t6月底\t10月底\t12月底
                    \t\t25.00\t50.00\t75.00\t100.00
                    \t绩效目标\t1.道路平整，管网畅通，第%1$d片区企业满意。

                    \t一级指标\t二级指标\t三级指标\t绩效指标描述\t指标值\t指标值确定依据
                    \t产出指标\t数量指标\t修缮长度\t本年修缮的道路长度\t≥%5$d米\t年度实施方案
                    \t\t数量指标\t巡查次数\t全年巡查道路与管网\t≥%6$d次\t年度实施方案
                    \t\t质量指标\t验收通过率\t一次验收通过的比例\t≥95%%\t行业标准
                    \t\t时效指标\t按期完成率\t按计划完成的比例\t≥90%%\t合同
                    \t\t成本指标\t每米造价\t修缮的平均造价\t≤800元\t造价指标
                    \t效益指标\t经济效益指标\t受益企业\t道路可达的企业数\t≥%7$d家\t上年完成值
                    \t\t社会效益指标\t带动用工\t施工与养护用工\t≥20人\t上年完成值
                    \t\t生态效益指标\t扬尘达标率\t监测点达标的比例\t≥85%%\t环保要求
                    \t满意度指标\t服务对象满意度指标\t企业满意度\t问卷调查\t≥90%%\t问卷

                    """
                .formatted(
                        number,
                        unit,
                        number,
                        10 + number % 90,
                        100 + number,
                        1 + number % 50,
                        3 + number % 40);
    }
}
