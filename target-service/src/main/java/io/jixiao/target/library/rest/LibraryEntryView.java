package io.jixiao.target.library.rest;

import io.jixiao.kernel.Expectation;
import io.jixiao.target.library.LibraryEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "LibraryEntry",
        description = "指标库条目, curated by the finance bureau",
        requiredProperties = {"entryId", "mofDivCode", "kind", "disabled", "indicator"})
public record LibraryEntryView(
        long entryId,
        @Schema(description = "财政区划") String mofDivCode,
        @Schema(description = "指标类型, as the value is understood") Expectation.Kind kind,
        @Schema(description = "停用: not suggested, even where targets use it") boolean disabled,
        LibraryIndicatorView indicator) {

    static LibraryEntryView of(LibraryEntry entry) {
        return new LibraryEntryView(
                entry.id(),
                entry.division(),
                entry.row().kind(),
                entry.disabled(),
                LibraryIndicatorView.of(entry.row()));
    }
}
