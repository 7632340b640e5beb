package io.jixiao.kit.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jixiao.kit.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A body that is bounded")
class BoundedBodyTest {

    private static final int HIGHEST = 1000;

    @Test
    void is_read_to_its_bound_and_refused_one_byte_beyond() throws IOException {
        assertThat(plain(HIGHEST).readAllBytes()).hasSize(HIGHEST);
        assertThat(gzip(packed(HIGHEST)).readAllBytes()).hasSize(HIGHEST);
        assertThat(refused(plain(HIGHEST + 1))).isEqualTo("413 batch.too-large");
        assertThat(refused(gzip(packed(HIGHEST + 1)))).isEqualTo("413 batch.too-large");
    }

    @Test
    void counts_single_bytes_too() throws IOException {
        var body = plain(HIGHEST + 1);
        for (int i = 0; i < HIGHEST; i++) {
            assertThat(body.read()).isZero();
        }
        assertThat(catchThrowableOfType(Problem.class, body::read).status()).isEqualTo(413);
    }

    @Test
    void is_refused_when_it_is_no_gzip_or_breaks_off() throws IOException {
        var whole = packed(HIGHEST);
        var half = Arrays.copyOf(whole, whole.length - 10);
        assertThat(refused(gzip(half))).isEqualTo("400 batch.not-gzip");
        for (var none : new byte[][] {{}, {0x1f}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}}) {
            assertThat(catchThrowableOfType(Problem.class, () -> gzip(none)).status())
                    .isEqualTo(400);
        }
    }

    private static String refused(BoundedBody body) {
        var problem = catchThrowableOfType(Problem.class, body::readAllBytes);
        return problem.status() + " " + problem.faults().getFirst().code();
    }

    private static BoundedBody plain(int size) {
        return BoundedBody.plain(new ByteArrayInputStream(new byte[size]), HIGHEST);
    }

    private static BoundedBody gzip(byte[] packed) throws IOException {
        return BoundedBody.gzip(new ByteArrayInputStream(packed), HIGHEST);
    }

    private static byte[] packed(int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[size]);
        }
        return out.toByteArray();
    }
}
