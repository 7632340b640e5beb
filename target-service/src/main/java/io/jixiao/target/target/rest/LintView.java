package io.jixiao.target.target.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "Lint",
        description = "试审: what would be found",
        requiredProperties = {"storable", "ruleSet", "findings"})
public record LintView(
        @Schema(description = "whether a draft could be kept as it is") boolean storable,
        @Schema(description = "规则集版本; 0 for the one that is shipped") int ruleSet,
        List<FindingView> findings) {}
