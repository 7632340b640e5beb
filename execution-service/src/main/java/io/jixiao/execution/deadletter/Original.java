package io.jixiao.execution.deadletter;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/// The record as it came, byte for byte.
///
/// @param headers its own, without those that say why it died
public record Original(
        String topic, Optional<ByteBuffer> key, Optional<ByteBuffer> value, List<Header> headers) {

    public record Header(String name, ByteBuffer value) {}

    public Original {
        headers = List.copyOf(headers);
    }
}
