package io.jixiao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares text with a committed file; `-Dgolden.update=true` rewrites the file instead.
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private Golden() {}

    /// @param name below `src/test/resources/golden`, `report/sample.md`
    public static void assertSame(String name, String text) {
        assertSameFile(FOLDER.resolve(name), text);
    }

    /// For committed files that live elsewhere in the module, `api/openapi.yaml`.
    public static void assertSameFile(Path file, String text) {
        try {
            if (Boolean.getBoolean("golden.update")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
                return;
            }
            if (!Files.exists(file)) {
                fail("%s is not committed; ./verify -Dgolden.update=true writes it", file);
            }
            assertThat(text)
                    .as("%s differs; ./verify -Dgolden.update=true accepts the new text", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
