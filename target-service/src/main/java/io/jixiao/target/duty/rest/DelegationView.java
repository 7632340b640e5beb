package io.jixiao.target.duty.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.target.duty.Delegation;
import io.jixiao.target.duty.Duty;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "Delegation",
        description = "职责委托",
        requiredProperties = {
            "id",
            "by",
            "byName",
            "to",
            "toName",
            "duty",
            "mofDivCode",
            "unitPrefix",
            "from",
            "until",
            "reason",
            "lentAt",
            "revokedAt"
        })
public record DelegationView(
        long id,
        @Schema(description = "委托人: the token's sub") String by,
        String byName,
        @Schema(description = "受托人: the token's sub") String to,
        String toName,
        Duty duty,
        @Schema(description = "财政区划") String mofDivCode,
        @Schema(description = "empty for the whole division") String unitPrefix,
        LocalDate from,
        LocalDate until,
        @Schema(description = "委托原因") String reason,
        Instant lentAt,
        @Nullable @Schema(nullable = true, description = "收回时间") Instant revokedAt) {

    static DelegationView of(Delegation delegation) {
        return new DelegationView(
                delegation.id(),
                delegation.lender().subject(),
                delegation.lender().name(),
                delegation.borrower().subject(),
                delegation.borrower().name(),
                delegation.duty(),
                delegation.mofDivCode(),
                delegation.unitPrefix(),
                delegation.from(),
                delegation.until(),
                delegation.reason(),
                delegation.lentAt(),
                delegation.revokedAt().orElse(null));
    }
}
