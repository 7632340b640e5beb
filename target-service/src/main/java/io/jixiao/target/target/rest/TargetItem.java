package io.jixiao.target.target.rest;

import io.jixiao.kernel.Money;
import io.jixiao.target.target.StateName;
import io.jixiao.target.target.TargetSummary;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "TargetItem",
        description = "a line of the list",
        requiredProperties = {
            "projectCode",
            "fiscalYear",
            "mofDivCode",
            "unitCode",
            "unitName",
            "name",
            "budget",
            "state"
        })
public record TargetItem(
        @Schema(description = "项目编码") String projectCode,
        @Schema(description = "预算年度") int fiscalYear,
        @Schema(description = "财政区划") String mofDivCode,
        @Schema(description = "单位编码") String unitCode,
        @Schema(description = "单位名称") String unitName,
        @Schema(description = "项目名称") String name,
        @Schema(description = "预算数, 元", pattern = Money.YUAN_PATTERN) String budget,
        @Schema(description = "状态") StateName state) {

    static TargetItem of(TargetSummary summary) {
        return new TargetItem(
                summary.key().projectCode().value(),
                summary.key().fiscalYear().year(),
                summary.unit().mofDivCode(),
                summary.unit().unitCode(),
                summary.unitName(),
                summary.name(),
                summary.budget().toYuan(),
                summary.state());
    }
}
