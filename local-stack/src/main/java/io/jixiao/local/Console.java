package io.jixiao.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Progress as lines on a terminal.
final class Console implements Progress {

    private final PrintStream out;

    Console(PrintStream out) {
        this.out = out;
    }

    @Override
    public void starting(int number, String part) {
        out.printf("[%2d/%d] %-20s 启动中 starting …%n", number, Stack.PARTS, part);
    }

    @Override
    public void ready(int number, String part, Duration took) {
        out.printf("[%2d/%d] %-20s 就绪   ready in %s%n", number, Stack.PARTS, part, seconds(took));
    }

    @Override
    public void stopping(String part) {
        out.printf("        %-20s 停止中 stopping …%n", part);
    }

    @Override
    public void stopped(String part, Duration took) {
        out.printf("        %-20s 已停止 stopped in %s%n", part, seconds(took));
    }

    @Override
    public void note(String chinese, String english) {
        out.printf("        %s%n        %s%n", chinese, english);
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
