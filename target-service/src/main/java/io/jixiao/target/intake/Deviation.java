package io.jixiao.target.intake;

import io.jixiao.target.plan.PlanCell;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// One field in which a draft and what was read differ.
///
/// An indicator that is new or gone is one difference, not one for each of its columns.
///
/// @param field `/funding/budget`, `/plan/2023-03-31`, `/indicators/修缮工程量/printed`
/// @param before blank where it was not there
/// @param after blank where it is not there any more
public record Deviation(String field, String before, String after) {

    private static final String INDICATORS = "/indicators/";
    private static final String PRINTED = "/printed";

    static List<Deviation> between(Project before, Project after) {
        var first = fields(before);
        var second = fields(after);
        var names = new LinkedHashSet<>(first.keySet());
        names.addAll(second.keySet());
        var differences = new ArrayList<Deviation>();
        for (var name : names) {
            if (isPartOfARowInOneOnly(name, first, second)) {
                continue;
            }
            var old = first.getOrDefault(name, "");
            var now = second.getOrDefault(name, "");
            if (!old.equals(now)) {
                differences.add(new Deviation(name, old, now));
            }
        }
        return differences;
    }

    /// `…/printed` speaks for the row.
    private static boolean isPartOfARowInOneOnly(
            String name, Map<String, String> first, Map<String, String> second) {
        var row = name.substring(0, name.lastIndexOf('/'));
        var speaker = row + PRINTED;
        return row.startsWith(INDICATORS)
                && !name.equals(speaker)
                && first.containsKey(speaker) != second.containsKey(speaker);
    }

    private static Map<String, String> fields(Project project) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("/unitCode", project.unit().toString());
        fields.put("/unitName", project.unitName());
        fields.put("/name", project.name());
        fields.put("/use", project.use());
        fields.put("/goal", project.goal());
        fields.put("/funding/budget", project.funding().budget().toYuan());
        fields.put("/funding/fiscal", project.funding().fiscal().toYuan());
        fields.put("/funding/other", project.funding().other().toYuan());
        fields.put("/plan/heading", project.plan().heading());
        for (PlanCell cell : project.plan().cells()) {
            fields.put("/plan/" + cell.date(), cell.printed());
        }
        project.indicators().forEach(each -> indicator(each, fields));
        return fields;
    }

    private static void indicator(Indicator row, Map<String, String> fields) {
        var place = INDICATORS + row.level3();
        while (fields.containsKey(place + PRINTED)) {
            place += "'";
        }
        fields.put(place + "/level1", row.level1());
        fields.put(place + "/level2", row.level2());
        fields.put(place + "/description", row.description());
        fields.put(place + PRINTED, row.printed());
        fields.put(place + "/basis", row.basis());
        fields.put(place + "/weight", row.weight().toPlainString());
    }
}
