package io.jixiao.target.target.rest;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.kit.problem.Problem;
import io.jixiao.target.finding.Finding;
import io.jixiao.target.finding.Severity;
import jakarta.ws.rs.QueryParam;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which findings are wanted, of which targets.
public class FindingsRequest extends ListRequest {

    private static final int LONGEST = 200;

    @QueryParam("code")
    @Parameter(description = "代码 of the findings wanted; all when left out")
    public @Nullable String code;

    @QueryParam("severity")
    @Parameter(
            description = "of the findings wanted; all when left out",
            schema = @Schema(type = SchemaType.STRING, implementation = Severity.class))
    public @Nullable String severity;

    /// Throws one 400 with everything that is wrong.
    Predicate<Finding> toWanted() {
        var faults = new Faults();
        var fields = new Fields(faults);
        var wantedCode = fields.optionalText("/code", code, LONGEST);
        var wantedSeverity = fields.optionalChoice("/severity", severity, Severity.class);
        if (!faults.isEmpty()) {
            throw Problem.badRequest(faults.all().toArray(Fault[]::new));
        }
        return finding ->
                (wantedCode.isEmpty() || finding.code().equals(wantedCode))
                        && (wantedSeverity == null || finding.severity() == wantedSeverity);
    }
}
