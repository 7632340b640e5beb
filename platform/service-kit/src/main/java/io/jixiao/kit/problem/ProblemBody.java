package io.jixiao.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// `application/problem+json` (RFC 9457).
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Problem", description = "RFC 9457 problem; 错误说明")
public record ProblemBody(
        @Schema(description = "urn:jixiao:problem: and the code") String type,
        @Schema(description = "what is wrong, in the language asked for") String title,
        int status,
        @Schema(description = "stable slug of the first fault; 错误代码") String code,
        @Nullable String instance,
        @Nullable @Schema(description = "to find the request in the logs") String traceId,
        @Schema(description = "everything that is wrong, not the first only") List<Entry> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "ProblemEntry")
    public record Entry(
            String code,
            @Nullable @Schema(description = "JSON pointer, or row and cell") String place,
            @Nullable @Schema(description = "the field's name on the forms") String label,
            String detail,
            @Nullable @Schema(description = "what to do about it") String remedy) {}
}
