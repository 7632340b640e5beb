package io.jixiao.execution.evidence.rest;

import io.jixiao.execution.evidence.EvidenceFile;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Evidence", description = "佐证材料")
public record EvidenceView(
        @Schema(description = "what a report names it by, sha256:…") String hash,
        String name,
        @Schema(description = "told by the content") String mediaType,
        int sizeBytes,
        String uploadedBy,
        Instant uploadedAt) {

    static EvidenceView of(EvidenceFile file) {
        return new EvidenceView(
                file.hash().text(),
                file.name(),
                file.mediaType(),
                file.sizeBytes(),
                file.uploadedBy(),
                file.uploadedAt());
    }
}
