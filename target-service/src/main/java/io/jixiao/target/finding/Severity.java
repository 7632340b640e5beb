package io.jixiao.target.finding;

/// What a finding does to the flow.
public enum Severity {
    /// Neither submission nor approval until it is mended or answered.
    BLOCKING,
    /// Probably wrong; a reviewer should look.
    WARNING,
    /// Worth knowing.
    INFO
}
