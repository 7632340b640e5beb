package io.jixiao.benchmarks.targets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// What a list is asked.
record Question(String query, boolean ofOneCounty) {

    /// As people page and narrow: a unit's year, a rare state, a page deep in the list, one county
    /// without a year.
    static List<Question> lists(List<String> cursors, Random random) {
        int year = 2022 + random.nextInt(4);
        return List.of(
                new Question(
                        "fiscalYear=" + year + "&unitPrefix=" + (400 + random.nextInt(60)), false),
                new Question("state=WITHDRAWN&fiscalYear=" + year, false),
                new Question("cursor=" + cursors.get(random.nextInt(cursors.size())), false),
                new Question("state=DRAFT&state=APPROVED", true),
                new Question("", true));
    }

    /// Two characters that many names hold, four of fewer, five of one in a thousand, none, words
    /// of name and unit together, two characters in one county.
    static List<Question> searches() {
        return List.of(
                named("招商", ""),
                named("校舍改造", ""),
                named(TargetData.RARE, ""),
                named("不动产登记", ""),
                named("路灯", "教育局"),
                new Question(named("道路", "").query(), true));
    }

    private static Question named(String name, String unitName) {
        return new Question("name=" + encoded(name) + "&unitName=" + encoded(unitName), false);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
