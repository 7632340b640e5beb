package io.jixiao.local.sample;

import java.util.Map;

/// The words the story uses for codes.
final class Names {

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("ACCEPTED", "入账"),
                    Map.entry("REPLAYED", "重复，未再计"),
                    Map.entry("PARKED", "暂存"),
                    Map.entry("REJECTED", "退回"),
                    Map.entry("CONFLICT", "冲突"),
                    Map.entry("AMOUNT", "累计金额"),
                    Map.entry("PERCENT", "累计百分比"),
                    Map.entry("APPROVED", "已批复"),
                    Map.entry("GREEN", "正常"),
                    Map.entry("YELLOW", "黄"),
                    Map.entry("RED", "红"),
                    Map.entry("PENDING", "待定"),
                    Map.entry("OPEN", "预警"),
                    Map.entry("AUTO_CLEARED", "已恢复"),
                    Map.entry("SUPERSEDED", "由下期接替"));

    private Names() {}

    static String outcome(String code) {
        return of(code);
    }

    static String of(String code) {
        return WORDS.getOrDefault(code, code);
    }

    /// The first project of the document, or the second.
    static String shortOf(String projectCode) {
        return Material.targets().stream()
                .filter(target -> target.path("projectCode").asText().equals(projectCode))
                .map(target -> target.path("name").asText())
                .findFirst()
                .orElse(projectCode);
    }
}
