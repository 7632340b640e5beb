package io.jixiao.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jixiao.local.Deployable;
import io.jixiao.local.issuer.Role;
import io.jixiao.local.sample.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.awaitility.Awaitility;

/// Targets of many projects, through the whole flow, like the first one of the sample.
record ApprovedProjects(Api api) {

    private static final ObjectMapper JSON = new ObjectMapper();

    void approve(Wave wave) {
        for (int project = 0; project < wave.projects(); project++) {
            approve(target(wave.projectCode(project), project));
        }
        var last = "/executions/" + wave.projectCode(wave.projects() - 1) + "/2023";
        Awaitility.await()
                .until(() -> api.get(Role.AUDITOR, Deployable.EXECUTION, last).status() == 200);
    }

    private void approve(ObjectNode target) {
        api.post(Role.UNIT, Deployable.TARGET, "/targets", target).orFail("draft");
        var path = "/targets/" + target.path("projectCode").asText() + "/2023";
        step(Role.UNIT, path + "/submission", Map.of());
        step(Role.DEPARTMENT, path + "/reviews", Map.of("decision", "AGREE", "opinion", "同意"));
        step(
                Role.FINANCE_SECTION,
                path + "/reviews",
                Map.of("decision", "AGREE", "grade", "优", "opinion", "同意"));
        step(Role.FINANCE_PERFORMANCE, path + "/approval", Map.of());
    }

    private void step(Role role, String path, Map<String, String> body) {
        api.post(role, Deployable.TARGET, path, body).orFail(path);
    }

    /// Budgets differ, so that equal payments leave some projects behind and some on plan.
    private static ObjectNode target(String projectCode, int number) {
        try (var in = ApprovedProjects.class.getResourceAsStream("/sample/targets.json")) {
            var target = (ObjectNode) JSON.readTree(in).get(0);
            var wanYuan = 1000 * (1 + number);
            target.put("projectCode", projectCode).put("name", "测试项目" + number);
            var budget = wanYuan + "0000.00";
            target.putObject("funding")
                    .put("budget", budget)
                    .put("fiscal", budget)
                    .put("other", "0.00");
            var cells = target.withArray("/plan/cells");
            for (int cell = 0; cell < cells.size(); cell++) {
                ((ObjectNode) cells.get(cell)).put("printed", wanYuan * (cell + 1) / 4 + ".00");
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
