package io.jixiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.jixiao.local.Deployable;
import io.jixiao.local.issuer.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What was achieved, and what it scores at year end.
record Results(Api api, Story story) {

    private static final Deployable EVALUATION = Deployable.EVALUATION;

    /// Total, grade and the points of each row, execution first.
    private static final List<Expected> EXPECTED =
            List.of(
                    new Expected(
                            "89.44",
                            "良",
                            List.of(
                                    "7.80", "8.75", "12.50", "11.81", "12.50", "7.50", "3.75",
                                    "7.50", "7.33", "10.00")),
                    new Expected(
                            "97.50",
                            "优",
                            List.of(
                                    "10.00", "10.00", "12.50", "12.50", "12.50", "7.50", "7.50",
                                    "7.50", "7.50", "10.00")));

    private record Expected(String total, String grade, List<String> points) {}

    /// The unit reports its indicators for one month.
    void report(String period) {
        story.chapter("绩效指标完成值 " + period, "Progress");
        var table = Table.of("项目", "指标", "指标值", "完成值");
        for (var target : Material.targets()) {
            var code = target.path("projectCode").asText();
            var indicators = indicators(target);
            Material.progressOf(period).stream()
                    .filter(each -> each.projectCode().equals(code))
                    .forEach(each -> report(each, indicators, table));
        }
        story.show(table);
    }

    private void report(Material.Reported reported, JsonNode indicators, Table table) {
        var indicator =
                indicators
                        .valueStream()
                        .filter(each -> each.path("level3").asText().equals(reported.level3()))
                        .findFirst()
                        .orElseThrow(() -> new SampleFailure("no indicator " + reported.level3()));
        var body =
                Map.of(
                        "projectCode", reported.projectCode(),
                        "fiscalYear", reported.fiscalYear(),
                        "indicatorId", indicator.path("indicatorId").asText(),
                        "period", reported.period(),
                        "value", reported.value());
        api.post(Role.UNIT, Deployable.EXECUTION, "/progress-reports", body)
                .orFail("progress " + body);
        table.row(
                Names.shortOf(reported.projectCode()),
                reported.level3(),
                indicator.path("printed").asText(),
                reported.value());
    }

    /// First as a preview, then committed; both must say the same.
    void score() {
        story.chapter("绩效自评", "Scores");
        Eventually.see("scores of both projects", this::allEvidenceHasCome);
        var preview = run("PREVIEW");
        var commit = run("COMMIT");
        story.expect("status of the run", "DONE", commit.path("status").asText());
        story.expect("nothing incomplete", 0, commit.path("incompleteCount").asInt(-1));
        story.expect(
                "result of preview and commit",
                preview.path("resultHash").asText(),
                commit.path("resultHash").asText());
        int number = 0;
        for (var target : Material.targets()) {
            show(target, EXPECTED.get(number++));
        }
    }

    /// The evidence comes over Kafka; scoring before it has come would be honest, and incomplete.
    private boolean allEvidenceHasCome() {
        var path = "/evaluation-runs/" + run("PREVIEW").path("id").asText() + "/items";
        var items = get(path).path("items");
        var totals = items.valueStream().map(item -> item.path("total").asText()).toList();
        return totals.containsAll(EXPECTED.stream().map(Expected::total).toList());
    }

    private JsonNode run(String mode) {
        var body = Map.of("fiscalYear", Material.YEAR, "mode", mode);
        var started =
                api.post(Role.FINANCE_PERFORMANCE, EVALUATION, "/evaluation-runs", body)
                        .orFail(mode + " run");
        var path = "/evaluation-runs/" + started.body().path("id").asText();
        Eventually.see(mode + " run", () -> !get(path).path("status").asText().equals("RUNNING"));
        return get(path);
    }

    private JsonNode get(String path) {
        return api.get(Role.AUDITOR, EVALUATION, path).orFail(path).body();
    }

    private void show(JsonNode target, Expected expected) {
        var path =
                "/evaluations/%s/%s"
                        .formatted(
                                target.path("projectCode").asText(),
                                target.path("fiscalYear").asText());
        var evaluation = get(path);
        var name = target.path("name").asText();
        story.say("  " + name);
        var table = Table.of("指标", "指标值", "完成值", "分值", "得分");
        var execution = evaluation.path("execution");
        table.row(
                "预算执行率",
                execution.path("budget").asText(),
                execution.path("executed").asText(),
                execution.path("weight").asText(),
                execution.path("points").asText());
        var points = new ArrayList<String>();
        points.add(execution.path("points").asText());
        for (var row : evaluation.path("rows")) {
            points.add(row.path("points").asText());
            table.row(
                    row.path("level3").asText(),
                    row.path("target").asText(),
                    row.path("actual").asText(),
                    row.path("weight").asText(),
                    row.path("points").asText());
        }
        var total = evaluation.path("total").asText();
        var grade = evaluation.path("grade").asText();
        table.row("总分", "", "", "100.00", total);
        story.show(table);
        story.say("  → %s %s%n".formatted(total, grade));
        story.expect("points of " + name, expected.points(), points);
        story.expect("score of " + name, expected.total() + expected.grade(), total + grade);
    }

    private JsonNode indicators(JsonNode target) {
        var path =
                "/targets/%s/%s"
                        .formatted(
                                target.path("projectCode").asText(),
                                target.path("fiscalYear").asText());
        return api.get(Role.AUDITOR, Deployable.TARGET, path)
                .orFail(path)
                .body()
                .path("indicators");
    }
}
