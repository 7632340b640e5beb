package io.jixiao.benchmarks.http;

import io.jixiao.benchmarks.machine.Window;

/// What a load came to.
///
/// @param sent in all; every one of them has been answered as it must be
/// @param answered within the window, which leaves the first fifth out
/// @param latencies of those answered within the window
public record Taken(int sent, Window window, long answered, Latencies latencies) {}
