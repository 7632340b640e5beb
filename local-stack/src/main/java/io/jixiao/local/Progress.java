package io.jixiao.local;

import java.time.Duration;

/// Told what a stack is doing while somebody waits for it.
public interface Progress {

    /// A part of the stack begins to start: its place among all parts, and its name.
    void starting(int number, String part);

    void ready(int number, String part, Duration took);

    void stopping(String part);

    void stopped(String part, Duration took);

    void note(String chinese, String english);

    /// For tests, where the log files tell enough.
    static Progress silent() {
        return new Progress() {
            @Override
            public void starting(int number, String part) {}

            @Override
            public void ready(int number, String part, Duration took) {}

            @Override
            public void stopping(String part) {}

            @Override
            public void stopped(String part, Duration took) {}

            @Override
            public void note(String chinese, String english) {}
        };
    }
}
