package io.jixiao.execution.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a file is")
class FileKindTest {

    private static final byte[] ARCHIVE = HexFormat.of().parseHex("504b03041400");

    @Test
    void is_told_by_how_it_begins() {
        assertThat(FileKind.of(ascii("%PDF-1.7"), _ -> false)).contains(FileKind.PDF);
        assertThat(FileKind.of(HexFormat.of().parseHex("ffd8ffe000"), _ -> false))
                .contains(FileKind.JPEG);
        assertThat(FileKind.of(ascii("<html>"), _ -> false)).isEmpty();
        assertThat(FileKind.of(ascii("%PD"), _ -> false)).isEmpty();
    }

    @Test
    void is_told_of_an_archive_by_what_it_holds() {
        assertThat(FileKind.of(ARCHIVE, "xl/workbook.xml"::equals)).contains(FileKind.XLSX);
        assertThat(FileKind.of(ARCHIVE, "OFD.xml"::equals)).contains(FileKind.OFD);
        assertThat(FileKind.of(ARCHIVE, _ -> false)).isEmpty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
