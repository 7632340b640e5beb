package io.jixiao.local.sample;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Tells the year, and keeps count of what was expected and did not come.
final class Story {

    private final PrintStream out;
    private final List<String> missed = new ArrayList<>();
    private int kept;

    Story(PrintStream out) {
        this.out = out;
    }

    void chapter(String chinese, String english) {
        out.printf("%n## %s  %s%n%n", chinese, english);
    }

    void say(String line) {
        out.println(line);
    }

    void show(Table table) {
        table.lines().forEach(out::println);
        out.println();
    }

    /// Counts one thing the sample is meant to show.
    void expect(String what, Object expected, Object actual) {
        if (Objects.equals(expected, actual)) {
            kept++;
            return;
        }
        missed.add("%s: expected %s, came %s".formatted(what, expected, actual));
    }

    /// 0 only when everything came as expected.
    int end() {
        chapter("核对", "Did everything happen?");
        missed.forEach(each -> out.println("  ✗ " + each));
        out.printf("  %d 项符合 as expected, %d 项不符 not%n", kept, missed.size());
        return missed.isEmpty() ? 0 : 1;
    }
}
