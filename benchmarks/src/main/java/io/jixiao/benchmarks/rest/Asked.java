package io.jixiao.benchmarks.rest;

import io.jixiao.benchmarks.http.Answer;
import io.jixiao.benchmarks.http.Requests;
import io.jixiao.benchmarks.payments.Projects;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/// The requests of the cells.
final class Asked {

    private static final String JSON = "application/json";
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int READS = 5_000_000;

    private Asked() {}

    /// A payment each; answered after it is durable.
    static Requests payments(String path, String token, Bodies bodies) {
        return new Requests() {
            @Override
            public int count() {
                return bodies.count();
            }

            @Override
            public ByteBuffer[] request(int number) {
                var body = bodies.one(number);
                return new ByteBuffer[] {head(path, token, body), body};
            }

            @Override
            public void check(Answer answer) {
                answer.require(CREATED);
            }
        };
    }

    /// Many payments each; every line must be accepted.
    static Requests batches(String path, String token, Bodies bodies, int size) {
        var allAccepted = "\"accepted\":" + size + ",";
        return new Requests() {
            @Override
            public int count() {
                return bodies.count() / size;
            }

            @Override
            public ByteBuffer[] request(int number) {
                var body = bodies.some(number * size, (number + 1) * size);
                return new ByteBuffer[] {head(path, token, body), body};
            }

            @Override
            public void check(Answer answer) {
                answer.require(OK);
                if (!answer.text().contains(allAccepted)) {
                    throw new IllegalStateException("not all accepted:\n" + answer.text());
                }
            }
        };
    }

    /// One project's year each, in no order.
    static Requests reads(String path, String token, Projects projects) {
        var random = new Random(projects.count());
        return new Requests() {
            @Override
            public int count() {
                return READS;
            }

            @Override
            public ByteBuffer[] request(int number) {
                var code = projects.code(random.nextInt(projects.count()));
                var year = "/" + Projects.FISCAL_YEAR;
                return new ByteBuffer[] {Requests.ascii(Requests.get(path + code + year, token))};
            }

            @Override
            public void check(Answer answer) {
                answer.require(OK);
            }
        };
    }

    private static ByteBuffer head(String path, String token, ByteBuffer body) {
        var head = Requests.post(path, token, JSON, body.remaining());
        return ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII));
    }
}
