package io.jixiao.kit.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

record OutboxRow(
        long id, String topic, List<String> keys, @Nullable String body, @Nullable String trace) {}
