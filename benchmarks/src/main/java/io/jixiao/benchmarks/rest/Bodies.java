package io.jixiao.benchmarks.rest;

import io.jixiao.benchmarks.payments.Voucher;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Payments as JSON, rendered before the clock runs.
record Bodies(List<byte[]> payments) {

    static Bodies of(List<Voucher> vouchers) {
        return new Bodies(
                vouchers.stream()
                        .map(voucher -> voucher.json().getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    int count() {
        return payments.size();
    }

    ByteBuffer one(int number) {
        return ByteBuffer.wrap(payments.get(number));
    }

    /// A JSON array.
    ByteBuffer some(int from, int to) {
        var array = new ByteArrayOutputStream();
        for (int number = from; number < to; number++) {
            array.write(number == from ? '[' : ',');
            array.writeBytes(payments.get(number));
        }
        array.write(']');
        return ByteBuffer.wrap(array.toByteArray());
    }
}
