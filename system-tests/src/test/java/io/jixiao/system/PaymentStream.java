package io.jixiao.system;

import io.jixiao.local.Stack;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/// The finance system's end of the topic.
record PaymentStream(Stack stack) {

    static final String TOPIC = "finance.payments.v1";

    /// Returns when the broker has all of the wave.
    void send(Wave wave) {
        send(wave.sent().stream().map(each -> record(wave, each)).toList());
    }

    /// Every so many payments something that is none.
    void sendPoisoned(Wave wave, List<String> poison) {
        var records = new ArrayList<ProducerRecord<String, String>>();
        var next = 0;
        for (var each : wave.sent()) {
            if (records.size() % 97 == 13 && next < poison.size()) {
                var project = wave.projectCode(each.project());
                records.add(new ProducerRecord<>(TOPIC, project, poison.get(next++)));
            }
            records.add(record(wave, each));
        }
        send(records);
    }

    void send(List<ProducerRecord<String, String>> records) {
        var settings = new HashMap<String, Object>();
        settings.put("bootstrap.servers", stack.kafka());
        settings.put("acks", "all");
        settings.put("linger.ms", 5);
        try (var producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            records.forEach(producer::send);
            producer.flush();
        }
    }

    private static ProducerRecord<String, String> record(Wave wave, Wave.Sent each) {
        return new ProducerRecord<>(TOPIC, wave.projectCode(each.project()), wave.json(each));
    }
}
