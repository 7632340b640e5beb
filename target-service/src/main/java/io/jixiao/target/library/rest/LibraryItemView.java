package io.jixiao.target.library.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.jixiao.kernel.Expectation;
import io.jixiao.target.library.LibraryItem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@JsonInclude(JsonInclude.Include.ALWAYS)
@Schema(
        name = "LibraryItem",
        description = "指标库条目, as a search finds it",
        requiredProperties = {"entryId", "kind", "uses", "lastUsedYear", "lastYear", "indicator"})
public record LibraryItemView(
        @Nullable
                @Schema(
                        nullable = true,
                        description = "of the curated entry; null where nobody curated it")
                Long entryId,
        @Schema(description = "指标类型") Expectation.Kind kind,
        @Schema(description = "引用次数: in how many approved targets it stands") long uses,
        @Nullable @Schema(nullable = true, description = "null where none uses it")
                Integer lastUsedYear,
        @Nullable
                @Schema(
                        nullable = true,
                        description = "上年指标值 of the project asked about; null where it had none")
                String lastYear,
        LibraryIndicatorView indicator) {

    static LibraryItemView of(LibraryItem item) {
        return new LibraryItemView(
                item.entryId() == 0 ? null : item.entryId(),
                item.kind(),
                item.uses(),
                item.lastUsedYear() == 0 ? null : item.lastUsedYear(),
                item.lastYear().isEmpty() ? null : item.lastYear(),
                LibraryIndicatorView.of(item.row()));
    }
}
