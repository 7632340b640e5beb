package io.jixiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.jixiao.local.Deployable;
import io.jixiao.local.issuer.Role;
import java.util.Map;
import java.util.stream.StreamSupport;

/// Targets are drafted by the unit, reviewed twice, approved, and known to the other services.
record Promises(Api api, Story story) {

    private static final Deployable TARGET = Deployable.TARGET;

    boolean anyStored() {
        var answer = api.get(Role.ADMIN, TARGET, "/targets?limit=1").orFail("targets");
        return !answer.body().path("items").isEmpty();
    }

    void make() {
        story.chapter("绩效目标", "What is promised");
        var table = Table.of("项目", "预算(万元)", "3月底", "6月底", "10月底", "12月底", "读作", "指标", "状态");
        for (var target : Material.targets()) {
            row(table, target, approve(target));
        }
        story.show(table);
        story.say("  单位填报，主管部门、业务股两级审核，绩效股批复；计划标题写“%”，数值是累计万元，系统照此读取。");
        story.say("  drafted by the unit, reviewed by department and finance section, approved.");
    }

    private JsonNode approve(JsonNode target) {
        api.post(Role.UNIT, TARGET, "/targets", target).orFail("draft");
        var path = path(target);
        step(Role.UNIT, path + "/submission", Map.of());
        step(Role.DEPARTMENT, path + "/reviews", Map.of("decision", "AGREE", "opinion", "同意上报"));
        step(
                Role.FINANCE_SECTION,
                path + "/reviews",
                Map.of("decision", "AGREE", "grade", "优", "opinion", "目标明确"));
        step(Role.FINANCE_PERFORMANCE, path + "/approval", Map.of());
        var approved = api.get(Role.AUDITOR, TARGET, path).orFail("target").body();
        story.expect("state of " + path, "APPROVED", approved.path("state").asText());
        story.expect("indicators of " + path, 9, approved.path("indicators").size());
        Eventually.see(
                path + " in execution-service",
                () ->
                        api.get(Role.AUDITOR, Deployable.EXECUTION, executions(target)).status()
                                == 200);
        return approved;
    }

    private void step(Role role, String path, Map<String, String> body) {
        api.post(role, TARGET, path, body).orFail(path);
    }

    private static void row(Table table, JsonNode target, JsonNode approved) {
        var cells =
                StreamSupport.stream(target.path("plan").path("cells").spliterator(), false)
                        .map(cell -> cell.path("printed").asText())
                        .toList();
        table.row(
                target.path("name").asText(),
                cells.getLast(),
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                Names.of(approved.path("plan").path("reading").asText()),
                approved.path("indicators").size(),
                Names.of(approved.path("state").asText()));
    }

    private static String path(JsonNode target) {
        return "/targets/" + key(target);
    }

    private static String executions(JsonNode target) {
        return "/executions/" + key(target);
    }

    private static String key(JsonNode target) {
        return target.path("projectCode").asText() + "/" + target.path("fiscalYear").asText();
    }
}
