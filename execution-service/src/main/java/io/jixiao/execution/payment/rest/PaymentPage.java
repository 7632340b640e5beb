package io.jixiao.execution.payment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kit.http.Page;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A page of payments; the first one of a voucher says also what was refused under its number.
@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(name = "PaymentPage")
public record PaymentPage(
        List<PaymentView> items,
        @Schema(nullable = true, description = "opaque cursor of the next page; null on the last")
                @Nullable String next,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(
                        description =
                                "with payCertNo, on the first page: what was refused under this"
                                        + " voucher number, latest first; kept for 90 days")
                @Nullable List<RefusedView> refused) {

    static PaymentPage of(Page<PaymentView> page, @Nullable List<RefusedView> refused) {
        return new PaymentPage(page.items(), page.next(), refused);
    }
}
