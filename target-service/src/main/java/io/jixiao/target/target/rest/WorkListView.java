package io.jixiao.target.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kit.http.Page;
import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Post.Principal;
import io.jixiao.target.target.Grade;
import io.jixiao.target.target.StateName;
import io.jixiao.target.target.WorkItem;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "WorkList",
        description = "待办, the oldest first, and how many there are",
        requiredProperties = {"items", "next", "total", "counts"})
public record WorkListView(
        List<WorkItemView> items,
        @Nullable @Schema(nullable = true, description = "opaque cursor; null on the last page")
                String next,
        @Schema(description = "in all duties") long total,
        @Schema(description = "by duty; those without any are left out") List<CountView> counts) {

    @Schema(
            name = "WorkCount",
            description = "how many wait in one duty",
            requiredProperties = {"duty", "items"})
    public record CountView(Duty duty, long items) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(
            name = "WorkItem",
            description = "a target that waits",
            requiredProperties = {
                "projectCode",
                "fiscalYear",
                "mofDivCode",
                "unitCode",
                "unitName",
                "name",
                "state",
                "duty",
                "onBehalfOf",
                "onBehalfOfName",
                "actions",
                "isChange",
                "since"
            })
    public record WorkItemView(
            @Schema(description = "项目编码") String projectCode,
            @Schema(description = "预算年度") int fiscalYear,
            @Schema(description = "财政区划") String mofDivCode,
            @Schema(description = "单位编码") String unitCode,
            @Schema(description = "单位名称") String unitName,
            @Schema(description = "项目名称") String name,
            StateName state,
            Duty duty,
            @Nullable @Schema(nullable = true, description = "委托人, where the duty is lent")
                    String onBehalfOf,
            @Nullable @Schema(nullable = true) String onBehalfOfName,
            @Schema(description = "what may be done: the last part of the address")
                    List<String> actions,
            @Schema(description = "whether it changes what was approved (变更)") boolean isChange,
            @Schema(description = "since when it waits") Instant since) {

        static WorkItemView of(WorkItem item) {
            return new WorkItemView(
                    item.key().projectCode().value(),
                    item.key().fiscalYear().year(),
                    item.unit().mofDivCode(),
                    item.unit().unitCode(),
                    item.unitName(),
                    item.name(),
                    item.state(),
                    item.duty(),
                    item.onBehalfOf().map(Principal::subject).orElse(null),
                    item.onBehalfOf().map(Principal::name).orElse(null),
                    actions(item),
                    item.version() > 0,
                    item.since());
        }

        private static List<String> actions(WorkItem item) {
            return switch (item.duty()) {
                case UNIT -> List.of("submission");
                case DEPARTMENT, FINANCE_SECTION -> List.of("reviews");
                case FINANCE_PERFORMANCE ->
                        item.grade() == Grade.POOR
                                ? List.of("reviews")
                                : List.of("approval", "reviews");
            };
        }
    }

    static WorkListView of(Page<WorkItem> page, Map<Duty, Long> counts) {
        return new WorkListView(
                page.items().stream().map(WorkItemView::of).toList(),
                page.next(),
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.entrySet().stream()
                        .map(each -> new CountView(each.getKey(), each.getValue()))
                        .toList());
    }
}
