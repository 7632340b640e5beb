package io.jixiao.target.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.Expectation;
import io.jixiao.kernel.Money;
import io.jixiao.target.plan.PlanAnswer;
import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.plan.PlanRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.StreamSupport;

/// The two published projects of unit 480002 (乐亭县城区工业聚集区管理委员会), fiscal year 2023.
public final class Projects {

    private Projects() {}

    /// 园区基础设施维护及企业服务费 40.00万元, plan 15 / 25 / 30 / 40.
    public static Project infrastructureMaintenance() {
        return project(json("infrastructure-maintenance"));
    }

    /// 招商经费 20.00万元, plan 8 / 12 / 18 / 20.
    public static Project investmentPromotion() {
        return project(json("investment-promotion"));
    }

    /// As a request of the interface.
    public static JsonNode json(String name) {
        try (var in = Projects.class.getResourceAsStream("/seed/" + name + ".json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Project project(JsonNode json) {
        return new Project(
                new BudgetUnit(text(json, "mofDivCode"), text(json, "unitCode")),
                text(json, "unitName"),
                text(json, "name"),
                text(json, "use"),
                text(json, "goal"),
                new Funding(
                        Money.ofYuan(text(json.get("funding"), "budget")),
                        Money.ofYuan(text(json.get("funding"), "fiscal")),
                        Money.ofYuan(text(json.get("funding"), "other"))),
                new PlanRow(
                        text(json.get("plan"), "heading"),
                        StreamSupport.stream(json.get("plan").get("cells").spliterator(), false)
                                .map(Projects::cell)
                                .toList(),
                        new PlanAnswer.NotGiven()),
                StreamSupport.stream(json.get("indicators").spliterator(), false)
                        .map(Projects::indicator)
                        .toList());
    }

    private static PlanCell cell(JsonNode json) {
        return new PlanCell(LocalDate.parse(text(json, "date")), text(json, "printed"));
    }

    private static Indicator indicator(JsonNode json) {
        return new Indicator(
                "",
                text(json, "level1"),
                text(json, "level2"),
                text(json, "level3"),
                text(json, "description"),
                text(json, "printed"),
                Expectation.read(text(json, "printed")),
                text(json, "basis"),
                BigDecimal.ZERO);
    }

    private static String text(JsonNode json, String field) {
        return json.get(field).asText();
    }
}
