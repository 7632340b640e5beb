package io.jixiao.system;

import io.jixiao.local.Stack;
import java.util.HashMap;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// The finance system's end of the topic.
record PaymentStream(Stack stack) {

    private static final String TOPIC = "finance.payments.v1";

    /// Returns when the broker has all of the wave.
    void send(Wave wave) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", stack.kafka());
        settings.put("acks", "all");
        settings.put("linger.ms", 5);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var each : wave.sent()) {
                var project = wave.projectCode(each.project());
                producer.send(new ProducerRecord<>(TOPIC, project, wave.json(each)));
            }
            producer.flush();
        }
    }
}
