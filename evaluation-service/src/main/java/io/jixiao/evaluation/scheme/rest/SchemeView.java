package io.jixiao.evaluation.scheme.rest;

import io.jixiao.evaluation.scheme.RowRules;
import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.kernel.Frame;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "Scheme", description = "scoring scheme (评分方案), one version")
public record SchemeView(
        @Schema(description = "name (方案名称)", examples = "default") String name,
        @Schema(description = "version, never changes (版本)", examples = "1") int version,
        @Schema(description = "applies from this fiscal year on (起始年度)", examples = "2000")
                int firstFiscalYear,
        @Schema(description = "division it is for, `*` for every one (适用财政区划)", examples = "*")
                String mofDivCode,
        @Schema(description = "weight of the execution rate (预算执行率分值)", examples = "10")
                String executionWeight,
        @Schema(description = "frames; the first that knows a table's levels is used (指标框架)")
                List<FrameView> frames,
        RowRulesView rows,
        @Schema(description = "grades, highest first, lower bounds inclusive (等级)")
                List<GradeView> grades,
        @Schema(description = "limits on the total by execution rate (总分上限)") List<CapView> caps) {

    @Schema(name = "SchemeFrame")
    public record FrameView(@Schema(examples = "A") String name, List<LevelView> levels) {}

    @Schema(name = "SchemeLevel")
    public record LevelView(
            @Schema(description = "first level without 指标 (一级指标)", examples = "产出") String name,
            @Schema(description = "weight (分值)", examples = "50") String weight,
            @Nullable
                    @Schema(
                            nullable = true,
                            description = "takes the weight over where this level is absent (缺项并入)",
                            examples = "效益")
                    String heir) {}

    @Schema(name = "SchemeRowRules", description = "how one row is judged (单项评分规则)")
    public record RowRulesView(
            @Schema(
                            description =
                                    "points beyond a limit: LINEAR W·max(0, 2−a/t), RATIO W·t/a"
                                            + " (超限计分)")
                    RowRules.BeyondLimit beyondLimit,
            @Schema(
                            description = "over-achieved from this multiple of the target (超额倍数)",
                            examples = "1.3")
                    String overAchievedFrom,
            @Schema(description = "tiers of indicators in words (定性分档)") List<TierView> tiers,
            @Schema(description = "share of the weight left when late (逾期得分比例)", examples = "0")
                    String lateShare,
            @Schema(
                            description =
                                    "share below which a row scores 0; 0 without a gate (及格线)",
                            examples = "0")
                    String passGate) {}

    @Schema(name = "SchemeTier")
    public record TierView(
            RowRules.Tier tier,
            @Schema(description = "share of the weight, inclusive", examples = "0.6") String from,
            @Schema(description = "exclusive, but for the first tier inclusive", examples = "0.8")
                    String to,
            @Schema(
                            description = "share until a person chooses the points (未选定时)",
                            examples = "0.6")
                    String unchosen) {}

    @Schema(name = "SchemeGrade")
    public record GradeView(
            @Schema(examples = "优") String grade, @Schema(examples = "90") String from) {}

    @Schema(name = "SchemeCap")
    public record CapView(
            @Schema(examples = "70.00%") String from,
            @Schema(examples = "80.00%") String below,
            @Schema(examples = "89") String highestTotal) {}

    static SchemeView of(Scheme scheme) {
        return new SchemeView(
                scheme.name(),
                scheme.version(),
                scheme.firstYear().year(),
                scheme.division(),
                plain(scheme.executionWeight()),
                scheme.frames().stream().map(SchemeView::frame).toList(),
                rows(scheme.rows()),
                scheme.grades().stream()
                        .map(band -> new GradeView(band.grade(), plain(band.from())))
                        .toList(),
                scheme.caps().stream()
                        .map(
                                cap ->
                                        new CapView(
                                                cap.from().toString(),
                                                cap.below().toString(),
                                                plain(cap.highestTotal())))
                        .toList());
    }

    private static FrameView frame(Frame frame) {
        return new FrameView(
                frame.name(),
                frame.levels().stream()
                        .map(
                                level ->
                                        new LevelView(
                                                level.name(),
                                                plain(level.weight()),
                                                level.heir().orElse(null)))
                        .toList());
    }

    private static RowRulesView rows(RowRules rules) {
        return new RowRulesView(
                rules.beyondLimit(),
                plain(rules.overAchievedFrom()),
                rules.tiers().stream()
                        .map(
                                band ->
                                        new TierView(
                                                band.tier(),
                                                plain(band.from()),
                                                plain(band.to()),
                                                plain(band.unchosen())))
                        .toList(),
                plain(rules.lateShare()),
                plain(rules.passGate()));
    }

    private static String plain(BigDecimal number) {
        return number.toPlainString();
    }
}
