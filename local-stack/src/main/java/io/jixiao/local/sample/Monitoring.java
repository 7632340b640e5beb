package io.jixiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.jixiao.local.Deployable;
import io.jixiao.local.issuer.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What was paid against what was planned, and who is told.
record Monitoring(Api api, Story story) {

    private static final Deployable EXECUTION = Deployable.EXECUTION;

    /// Plan, paid, ratio and standing of each project at each checkpoint, as the document's figures
    /// and the rule give them.
    private static final Map<String, List<String>> EXPECTED =
            Map.of(
                    "2023-03-31/0", List.of("150000.00", "50000.00", "33.33", "RED"),
                    "2023-06-30/0", List.of("250000.00", "120000.00", "48.00", "RED"),
                    "2023-10-31/0", List.of("300000.00", "240000.00", "80.00", "GREEN"),
                    "2023-12-31/0", List.of("400000.00", "312000.00", "78.00", "YELLOW"),
                    "2023-03-31/1", List.of("80000.00", "80000.00", "100.00", "GREEN"),
                    "2023-06-30/1", List.of("120000.00", "120000.00", "100.00", "GREEN"),
                    "2023-10-31/1", List.of("180000.00", "180000.00", "100.00", "GREEN"),
                    "2023-12-31/1", List.of("200000.00", "200000.00", "100.00", "GREEN"));

    void judge(LocalDate asOf) {
        api.post(
                        Role.FINANCE_PERFORMANCE,
                        EXECUTION,
                        "/monitoring-runs",
                        Map.of("asOf", asOf.toString()))
                .orFail("monitoring run " + asOf);
    }

    void showStanding(LocalDate day) {
        var table = Table.of("项目", "应支出(元)", "已支出(元)", "支出进度", "差额(元)", "评判");
        int number = 0;
        for (var target : Material.targets()) {
            var execution = execution(target, day);
            story.expect(
                    "standing of %s on %s".formatted(target.path("name").asText(), day),
                    expected(day, number++),
                    List.of(
                            execution.path("planned").asText(),
                            execution.path("paid").asText(),
                            execution.path("ratioPercent").asText(),
                            execution.path("standing").asText()));
            table.row(
                    target.path("name").asText(),
                    execution.path("planned").asText(),
                    execution.path("paid").asText(),
                    execution.path("ratioPercent").asText() + "%",
                    execution.path("gap").asText(),
                    Names.of(execution.path("standing").asText()));
        }
        story.show(table);
    }

    /// The alert of this checkpoint, open since this morning.
    void showOpenAlerts(LocalDate checkpoint) {
        var open =
                alerts().stream()
                        .filter(alert -> alert.path("state").asText().equals("OPEN"))
                        .filter(
                                alert ->
                                        alert.path("period").asText().equals(checkpoint.toString()))
                        .toList();
        var expected = expected(checkpoint, 0).getLast().equals("GREEN") ? 0 : 1;
        story.expect("alerts open after " + checkpoint, expected, open.size());
        if (open.isEmpty()) {
            story.say("  无预警 no alert");
        }
        open.forEach(
                alert ->
                        story.say(
                                "  预警 alert [%s] %s：%s"
                                        .formatted(
                                                Names.of(alert.path("level").asText()),
                                                Names.shortOf(alert.path("projectCode").asText()),
                                                alert.path("message").asText())));
    }

    void showAlertsOfTheYear() {
        story.chapter("全年预警", "The alerts of the year");
        var table = Table.of("项目", "时点", "预警时", "应支出(元)", "已支出(元)", "支出进度", "差额(元)", "现状");
        for (var alert : alerts()) {
            var opened = opened(alert);
            var numbers = opened.path("numbers");
            table.row(
                    Names.shortOf(alert.path("projectCode").asText()),
                    alert.path("period").asText(),
                    Names.of(opened.path("level").asText()),
                    numbers.path("planned").asText(),
                    numbers.path("paid").asText(),
                    numbers.path("ratioPercent").asText() + "%",
                    numbers.path("gap").asText(),
                    Names.of(alert.path("state").asText()));
        }
        story.show(table);
        var second = Material.targets().getLast().path("projectCode").asText();
        story.expect(
                "alerts of the second project",
                0L,
                alerts().stream()
                        .filter(alert -> alert.path("projectCode").asText().equals(second))
                        .count());
        story.expect(
                "states of the alerts", List.of("AUTO_CLEARED", "AUTO_CLEARED", "OPEN"), states());
    }

    /// The step that made it an open alert, with the numbers it rested on.
    private JsonNode opened(JsonNode alert) {
        var path = "/alerts/" + alert.path("id").asText();
        return api.get(Role.AUDITOR, EXECUTION, path)
                .orFail(path)
                .body()
                .path("steps")
                .valueStream()
                .filter(step -> step.path("step").asText().equals("OPENED"))
                .findFirst()
                .orElseThrow(() -> new SampleFailure("never opened: " + path));
    }

    private static List<String> expected(LocalDate checkpoint, int project) {
        return Objects.requireNonNull(EXPECTED.get(checkpoint + "/" + project));
    }

    private List<String> states() {
        return alerts().stream().map(alert -> alert.path("state").asText()).toList();
    }

    /// In the order of their checkpoints.
    private List<JsonNode> alerts() {
        var page =
                api.get(Role.AUDITOR, EXECUTION, "/alerts?fiscalYear=" + Material.YEAR)
                        .orFail("alerts")
                        .body()
                        .path("items");
        return page.valueStream()
                .sorted(Comparator.comparing(alert -> alert.path("period").asText()))
                .toList();
    }

    private JsonNode execution(JsonNode target, LocalDate asOf) {
        var path =
                "/executions/%s/%s?asOf=%s"
                        .formatted(
                                target.path("projectCode").asText(),
                                target.path("fiscalYear").asText(),
                                asOf);
        return api.get(Role.AUDITOR, EXECUTION, path).orFail(path).body();
    }
}
