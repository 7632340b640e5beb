package io.jixiao.kit.kafka;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/// Carries the trace of what was sent on into what is done about it: a single record continues its
/// sender's trace, a batch is linked to the first few.
final class ReadingTrace {

    private static final int LINKS = 20;

    private final OpenTelemetry telemetry;

    ReadingTrace(OpenTelemetry telemetry) {
        this.telemetry = telemetry;
    }

    /// Hands over the batch inside a span of its own.
    <T> void handOver(String topic, TopicReader.Batch<T> batch, TopicReader.Handler<T> handler)
            throws Exception {
        var span = started(topic, batch.records());
        try (var _ = span.makeCurrent()) {
            handler.handle(batch.prepared());
        } finally {
            span.end();
        }
    }

    private Span started(String topic, List<ConsumerRecord<byte[], byte[]>> batch) {
        var span =
                telemetry
                        .getTracer("io.jixiao.kit.kafka")
                        .spanBuilder(topic + " process")
                        .setSpanKind(SpanKind.CONSUMER)
                        .setAttribute("messaging.batch.message_count", batch.size());
        if (batch.size() == 1) {
            span.setParent(sender(batch.getFirst()));
        } else {
            batch.stream()
                    .limit(LINKS)
                    .map(record -> Span.fromContext(sender(record)).getSpanContext())
                    .forEach(span::addLink);
        }
        return span.startSpan();
    }

    private Context sender(ConsumerRecord<byte[], byte[]> record) {
        return telemetry
                .getPropagators()
                .getTextMapPropagator()
                .extract(Context.root(), record.headers(), new InHeaders());
    }

    private static final class InHeaders implements TextMapGetter<Headers> {
        @Override
        public Iterable<String> keys(Headers headers) {
            return List.of();
        }

        @Override
        public @Nullable String get(@Nullable Headers headers, String name) {
            var header = headers == null ? null : headers.lastHeader(name);
            return header == null || header.value() == null
                    ? null
                    : new String(header.value(), StandardCharsets.UTF_8);
        }
    }
}
