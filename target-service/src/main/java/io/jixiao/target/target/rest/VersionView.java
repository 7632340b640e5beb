package io.jixiao.target.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.target.target.ApprovedVersion;
import io.jixiao.target.target.TargetKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "TargetVersion",
        description = "批复版本: approved, never changed",
        requiredProperties = {
            "projectCode",
            "fiscalYear",
            "version",
            "effectiveOn",
            "recordedAt",
            "approvedBy",
            "grade",
            "documentNumber",
            "reason",
            "mofDivCode",
            "unitCode",
            "unitName",
            "name",
            "use",
            "goal",
            "funding",
            "plan",
            "indicators"
        })
public record VersionView(
        @Schema(description = "项目编码") String projectCode,
        @Schema(description = "预算年度") int fiscalYear,
        @Schema(description = "from 1") int version,
        @Schema(description = "生效日期: first day in force") LocalDate effectiveOn,
        @Schema(description = "批复时间: when it was approved") Instant recordedAt,
        @Schema(description = "who approved: the token's sub") String approvedBy,
        @Schema(description = "审核等级: 优 or 良") String grade,
        @Schema(description = "指标文/调整文号; blank where no money changed") String documentNumber,
        @Schema(description = "变更理由; blank for the first version") String reason,
        @Schema(description = "财政区划") String mofDivCode,
        @Schema(description = "单位编码") String unitCode,
        @Schema(description = "单位名称") String unitName,
        @Schema(description = "项目名称") String name,
        @Schema(description = "资金用途") String use,
        @Schema(description = "绩效目标") String goal,
        TargetView.FundingView funding,
        PlanView plan,
        @Schema(description = "绩效指标") List<TargetView.IndicatorView> indicators) {

    static VersionView of(TargetKey key, ApprovedVersion version) {
        var project = version.project();
        return new VersionView(
                key.projectCode().value(),
                key.fiscalYear().year(),
                version.version(),
                version.effectiveOn(),
                version.recordedAt(),
                version.approvedBy(),
                version.grade().printed(),
                version.documentNumber(),
                version.reason(),
                project.unit().mofDivCode(),
                project.unit().unitCode(),
                project.unitName(),
                project.name(),
                project.use(),
                project.goal(),
                TargetView.FundingView.of(project.funding()),
                PlanView.of(project.plan(), version.plan(), project.funding()),
                TargetView.indicators(project));
    }
}
