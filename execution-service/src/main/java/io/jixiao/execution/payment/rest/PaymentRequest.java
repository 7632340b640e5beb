package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.Submission;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Money;
import io.jixiao.kernel.ProjectCode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One detail line of a payment voucher, as it is sent.
@Schema(name = "Payment", description = "支付凭证明细; one event on a voucher line")
public record PaymentRequest(
        @Schema(required = true, description = "数据来源; must be the token's source")
                @Nullable String source,
        @Schema(required = true, pattern = BudgetUnit.DIVISION_PATTERN, description = "财政区划")
                @Nullable String mofDivCode,
        @Schema(required = true, description = "预算年度") @Nullable Integer fiscalYear,
        @Schema(required = true, maxLength = 64, description = "支付凭证号") @Nullable String payCertNo,
        @Schema(description = "明细序号; 1 where absent", minimum = "1") @Nullable Integer lineNo,
        @Schema(
                        description =
                                "PAYMENT 支付 (where absent), REFUND 退款, CORRECTION 更正, VOID 作废",
                        enumeration = {"PAYMENT", "REFUND", "CORRECTION", "VOID"})
                @Nullable String kind,
        @Schema(required = true, pattern = ProjectCode.PATTERN, description = "项目编码")
                @Nullable String projectCode,
        @Schema(required = true, pattern = BudgetUnit.UNIT_PATTERN, description = "单位编码")
                @Nullable String unitCode,
        @Schema(required = true, description = "资金性质") @Nullable String fundTypeCode,
        @Schema(
                        required = true,
                        pattern = Money.YUAN_PATTERN,
                        description = "实际支付金额 in 元; negative for a refund")
                @Nullable String amount,
        @Schema(description = "凭证日期") @Nullable LocalDate vouDate,
        @Schema(description = "实际支付日期; absent while in transit") @Nullable LocalDate xpayDate,
        @Schema(description = "收款人; account numbers are masked") @Nullable String payee,
        @Schema(description = "用途") @Nullable String use,
        @Schema(description = "支出功能分类") @Nullable String expFuncCode,
        @Schema(description = "政府预算支出经济分类") @Nullable String govBgtEcoCode,
        @Schema(description = "部门预算支出经济分类") @Nullable String depBgtEcoCode,
        @Schema(description = "原凭证, for REFUND and CORRECTION") @Nullable OriginalRequest original,
        @Schema(pattern = ProjectCode.PATTERN, description = "更正后项目编码, for CORRECTION")
                @Nullable String toProjectCode) {

    @Schema(name = "OriginalPayment", description = "原凭证明细")
    public record OriginalRequest(
            @Schema(required = true, pattern = BudgetUnit.DIVISION_PATTERN)
                    @Nullable String mofDivCode,
            @Schema(required = true) @Nullable Integer fiscalYear,
            @Schema(required = true) @Nullable String payCertNo,
            @Nullable Integer lineNo) {}

    Submission toSubmission() {
        return new Submission(
                source,
                mofDivCode,
                fiscalYear,
                payCertNo,
                lineNo,
                kind,
                projectCode,
                unitCode,
                fundTypeCode,
                amount,
                vouDate,
                xpayDate,
                payee,
                use,
                expFuncCode,
                govBgtEcoCode,
                depBgtEcoCode,
                original == null
                        ? null
                        : new Submission.Original(
                                original.mofDivCode,
                                original.fiscalYear,
                                original.payCertNo,
                                original.lineNo),
                toProjectCode);
    }
}
