package io.jixiao.execution.payment;

import java.util.List;

/// What is to be done with an event, given the history of its voucher line.
sealed interface Decision {

    /// @param counts whether it changes what was paid
    record Book(boolean counts, Transit transit) implements Decision {}

    record Repeat(Posted first) implements Decision {}

    record Disagree(Posted first, List<String> fields) implements Decision {}

    record Wait(VoucherLine forLine) implements Decision {}

    record Refuse(Objection objection) implements Decision {}

    /// What the line's amount does to what is in transit.
    enum Transit {
        UNCHANGED,
        ENTERS,
        LEAVES
    }
}
