package io.jixiao.target.rollover.rest;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.kit.problem.Faults;
import io.jixiao.kit.problem.Fields;
import io.jixiao.target.target.TargetKey;
import java.util.LinkedHashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "RolloverRequest", description = "结转: which projects, and whether it is meant")
public record RolloverRequest(
        @Nullable
                @Schema(
                        description =
                                "项目编码; left out, every project of the caller's data scope, page by"
                                        + " page",
                        maxItems = 500)
                List<@Nullable String> projectCodes,
        @Nullable
                @Schema(
                        description = "试算: says what would happen, and nothing happens",
                        defaultValue = "false")
                Boolean dryRun) {

    private static final int MOST = 500;

    boolean isRehearsal() {
        return dryRun != null && dryRun;
    }

    /// Without repetitions; empty when none are named. Throws 422 with everything that is wrong.
    List<TargetKey> keys(FiscalYear year) {
        var faults = new Faults();
        var keys = new LinkedHashSet<TargetKey>();
        var given = new Fields(faults).list("/projectCodes", projectCodes, MOST);
        for (int i = 0; i < given.size(); i++) {
            var code = faults.required("/projectCodes/" + i, given.get(i), ProjectCode::of);
            if (code != null) {
                keys.add(new TargetKey(code, year));
            }
        }
        faults.throwIfAny();
        return List.copyOf(keys);
    }
}
