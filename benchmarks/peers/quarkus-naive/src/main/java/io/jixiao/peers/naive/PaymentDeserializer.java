package io.jixiao.peers.naive;

import io.quarkus.kafka.client.serialization.ObjectMapperDeserializer;

/// JSON to [Payment]; Quarkus finds it by its type.
public class PaymentDeserializer extends ObjectMapperDeserializer<Payment> {

    public PaymentDeserializer() {
        super(Payment.class);
    }
}
