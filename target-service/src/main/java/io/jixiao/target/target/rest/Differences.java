package io.jixiao.target.target.rest;

import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Project;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// In which fields two filled forms differ.
final class Differences {

    private Differences() {}

    static String of(Project one, Project other) {
        var first = fields(one);
        var second = fields(other);
        return first.keySet().stream()
                .filter(name -> !Objects.equals(first.get(name), second.get(name)))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, Object> fields(Project project) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("mofDivCode", project.unit().mofDivCode());
        fields.put("unitCode", project.unit().unitCode());
        fields.put("unitName", project.unitName());
        fields.put("name", project.name());
        fields.put("use", project.use());
        fields.put("goal", project.goal());
        fields.put("funding", project.funding());
        fields.put("plan", project.plan());
        fields.put("indicators", withoutIds(project.indicators()));
        return fields;
    }

    private static List<Indicator> withoutIds(List<Indicator> indicators) {
        return indicators.stream().map(each -> each.withId("")).toList();
    }
}
