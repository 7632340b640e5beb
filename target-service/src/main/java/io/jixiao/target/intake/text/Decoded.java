package io.jixiao.target.intake.text;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.target.intake.Upload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// The characters of a text file: by its mark where it has one, else UTF-8, else GB18030, which
/// contains GBK.
final class Decoded {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final List<Charset> IN_ORDER = List.of(StandardCharsets.UTF_8, GB18030);

    /// A text has no more than stray control characters.
    private static final int CONTROLS_PER_THOUSAND = 10;

    private Decoded() {}

    static String text(Upload upload) {
        try {
            var bytes = Files.readAllBytes(upload.path());
            return marked(bytes)
                    .or(() -> unmarked(bytes))
                    .filter(Decoded::isText)
                    .orElseThrow(
                            () -> RuleViolation.of("file.text-encoding", "file", upload.name()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what was uploaded", e);
        }
    }

    private static Optional<String> marked(byte[] bytes) {
        if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
            return decoded(bytes, 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xFF, 0xFE)) {
            return decoded(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return starts(bytes, 0xFE, 0xFF)
                ? decoded(bytes, 2, StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static Optional<String> unmarked(byte[] bytes) {
        return IN_ORDER.stream()
                .map(each -> decoded(bytes, 0, each))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> decoded(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                            .toString());
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text) {
        long controls =
                text.chars()
                        .filter(each -> each < ' ' && "\t\r\n\f\u000b".indexOf(each) < 0)
                        .count();
        return controls * 1000 <= (long) text.length() * CONTROLS_PER_THOUSAND;
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
