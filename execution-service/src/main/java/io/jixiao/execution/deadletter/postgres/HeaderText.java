package io.jixiao.execution.deadletter.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jixiao.execution.deadletter.Original;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;

/// Headers as a JSON array of name and base64, in their order: a name may come twice.
record HeaderText(ObjectMapper json) {

    String write(List<Original.Header> headers) {
        try {
            return json.writeValueAsString(
                    headers.stream()
                            .map(each -> List.of(each.name(), base64(each.value())))
                            .toList());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers", e);
        }
    }

    List<Original.Header> read(String text) {
        try {
            return json.readValue(text, new TypeReference<List<List<String>>>() {}).stream()
                    .map(
                            pair ->
                                    new Original.Header(
                                            pair.get(0),
                                            ByteBuffer.wrap(
                                                    Base64.getDecoder().decode(pair.get(1)))))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("headers", e);
        }
    }

    private static String base64(ByteBuffer value) {
        var bytes = new byte[value.remaining()];
        value.duplicate().get(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
