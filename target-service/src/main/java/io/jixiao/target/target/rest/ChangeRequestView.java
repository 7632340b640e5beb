package io.jixiao.target.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.target.change.ChangeFlag;
import io.jixiao.target.change.FieldChange;
import io.jixiao.target.target.ChangeRequest;
import io.jixiao.target.target.StateName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "ChangeRequest",
        description = "变更申请: what is to change, field by field, and what to beware of",
        requiredProperties = {
            "projectCode",
            "fiscalYear",
            "mofDivCode",
            "unitCode",
            "name",
            "number",
            "baseVersion",
            "reason",
            "effectiveOn",
            "documentNumber",
            "filedOn",
            "filedBy",
            "filedByName",
            "filedAt",
            "status",
            "state",
            "version",
            "changes",
            "flags",
            "findings"
        })
public record ChangeRequestView(
        @Schema(description = "项目编码") String projectCode,
        @Schema(description = "预算年度") int fiscalYear,
        @Schema(description = "财政区划") String mofDivCode,
        @Schema(description = "单位编码") String unitCode,
        @Schema(description = "项目名称") String name,
        @Schema(description = "from 1 in its target") int number,
        @Schema(description = "the version it changes") int baseVersion,
        @Schema(description = "变更理由") String reason,
        @Schema(description = "生效日期") LocalDate effectiveOn,
        @Schema(description = "指标文/调整文号; blank where no money changes") String documentNumber,
        @Schema(description = "申请日期") LocalDate filedOn,
        @Schema(description = "who filed: the token's sub") String filedBy,
        @Schema(description = "who filed, for people to read") String filedByName,
        Instant filedAt,
        ChangeRequest.Status status,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "where the target stands, while open; null in lists")
                StateName state,
        @Nullable @Schema(nullable = true, description = "the version it became") Integer version,
        @Schema(description = "before and after, in the order of the form")
                List<FieldChangeView> changes,
        @Schema(description = "LATE, DOWNWARD, REPEATED") List<ChangeFlag> flags,
        @Nullable @Schema(nullable = true, description = "what the flags rest on; null in lists")
                List<FindingView> findings) {

    @Schema(
            name = "FieldChange",
            description = "one field that differs",
            requiredProperties = {"field", "pointer", "label", "before", "after"})
    public record FieldChangeView(
            @Schema(description = "the pointer without rows") String field,
            @Schema(description = "JSON pointer", examples = "/funding/budget") String pointer,
            @Schema(description = "the field's name on the form", examples = "预算数（元）") String label,
            @Schema(description = "as printed; blank where nothing stood") String before,
            @Schema(description = "as printed; blank where nothing stands") String after) {

        static FieldChangeView of(FieldChange change) {
            return new FieldChangeView(
                    change.field(),
                    change.pointer(),
                    change.label(),
                    change.before(),
                    change.after());
        }
    }

    /// As a line of a list.
    static ChangeRequestView of(ChangeRequest request) {
        return of(request, null, null);
    }

    static ChangeRequestView of(
            ChangeRequest request,
            @Nullable StateName state,
            @Nullable List<FindingView> findings) {
        return new ChangeRequestView(
                request.key().projectCode().value(),
                request.key().fiscalYear().year(),
                request.unit().mofDivCode(),
                request.unit().unitCode(),
                request.name(),
                request.number(),
                request.baseVersion(),
                request.terms().reason(),
                request.terms().effectiveOn(),
                request.terms().documentNumber(),
                request.filedOn(),
                request.filedBy().by(),
                request.filedByName(),
                request.filedAt(),
                request.status(),
                state,
                request.madeVersion() == 0 ? null : request.madeVersion(),
                request.changes().stream().map(FieldChangeView::of).toList(),
                request.flags().stream().sorted().toList(),
                findings);
    }
}
