package io.jixiao.execution.completeness.rest;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Money;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "ControlTotal", description = "对账总数: what a source has paid on a day")
public record ControlTotalRequest(
        @Schema(required = true, description = "数据来源; must be the token's source")
                @Nullable String source,
        @Schema(
                        pattern = BudgetUnit.DIVISION_PATTERN,
                        description =
                                "财政区划; absent: the one of the token, or every one the source pays"
                                        + " for")
                @Nullable String mofDivCode,
        @Schema(required = true, description = "实际支付日期 of what is counted") @Nullable LocalDate day,
        @Schema(required = true, minimum = "0", description = "payment events of any kind; 0 too")
                @Nullable Long count,
        @Schema(
                        required = true,
                        pattern = Money.YUAN_PATTERN,
                        description = "payments net of refunds, 元; a correction adds nothing")
                @Nullable String sum) {}
