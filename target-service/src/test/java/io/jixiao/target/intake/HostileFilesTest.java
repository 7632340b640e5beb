package io.jixiao.target.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.target.intake.sample.Sample;
import io.jixiao.target.intake.sample.SampleDocx;
import io.jixiao.target.intake.sample.SampleText;
import io.jixiao.target.intake.sample.SampleXlsx;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Files that would do harm, or are none of ours")
class HostileFilesTest {

    private static final byte[] WORD = SampleDocx.of(Sample.document());
    private static final byte[] EXCEL = SampleXlsx.of(Sample.document());
    private static final byte[] TEXT =
            SampleText.of(Sample.document()).getBytes(StandardCharsets.UTF_8);

    @Nested
    class A_zip_bomb {

        @Test
        void is_stopped_by_its_ratio() throws IOException {
            assertThat(codeOf(zipOfZeros("word/document.xml", 40))).isEqualTo("file.zip-bomb");
        }

        @Test
        void is_stopped_by_the_number_of_its_entries() throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                for (int i = 0; i <= PackageGuard.MOST_ENTRIES; i++) {
                    zip.putNextEntry(new ZipEntry("word/" + i + ".xml"));
                }
            }
            assertThat(codeOf(bytes.toByteArray())).isEqualTo("file.zip-bomb");
        }

        @Test
        void is_stopped_by_parts_that_would_be_held_in_memory() throws IOException {
            assertThat(codeOf(zipOfZeros("xl/styles.xml", 9))).isEqualTo("file.zip-bomb");
        }

        @Test
        void inside_another_package_is_never_opened() throws IOException {
            var parts = SampleDocx.parts(Sample.document());
            parts.put("word/embeddings/bomb.xml", zipOfZeros("0", 40));
            assertThat(Read.bytes(SampleDocx.zip(parts)).forms()).hasSize(2);
        }
    }

    @Test
    void macros_are_refused_by_the_project_inside_whatever_the_name_says() {
        var parts = SampleDocx.parts(Sample.document());
        parts.put("word/vbaProject.bin", new byte[] {1});
        assertThat(codeOf(SampleDocx.zip(parts))).isEqualTo("file.macros");
    }

    @Test
    void macros_are_refused_by_the_type_of_the_package() {
        var parts = SampleDocx.parts(Sample.document());
        var types = "[Content_Types].xml";
        var enabled =
                new String(parts.get(types), StandardCharsets.UTF_8)
                        .replace(
                                "openxmlformats-officedocument.wordprocessingml.document",
                                "ms-word.document.macroEnabled");
        parts.put(types, enabled.getBytes(StandardCharsets.UTF_8));
        assertThat(codeOf(SampleDocx.zip(parts))).isEqualTo("file.macros");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16"})
    void external_entities_are_refused(String charset) throws IOException {
        var parts = SampleDocx.parts(Sample.document());
        var declared =
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<w:document xmlns:w=\"w\"><w:body>&x;</w:body></w:document>";
        parts.put(SampleDocx.MAIN, declared.getBytes(charset));
        assertThat(codeOf(SampleDocx.zip(parts))).isEqualTo("file.external-entity");
    }

    @Test
    void relations_that_lead_out_of_the_file_are_not_followed() {
        var parts = SampleDocx.parts(Sample.document());
        parts.put(
                "word/_rels/document.xml.rels",
                ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                + "<Relationship Id=\"r1\" TargetMode=\"External\""
                                + " Target=\"http://127.0.0.1:1/never.dotm\" Type=\"http://schemas."
                                + "openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\"/>"
                                + "</Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(Read.bytes(SampleDocx.zip(parts)).forms()).hasSize(2);
    }

    @Test
    void an_encrypted_file_is_told_from_an_old_one() throws Exception {
        try (var system = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(system)) {
                out.write(WORD);
            }
            system.writeFilesystem(bytes);
            assertThat(codeOf(bytes.toByteArray())).isEqualTo("file.encrypted");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WordDocument, file.old-format",
        "Workbook, file.old-format",
        "Other, file.not-a-document"
    })
    void old_files_are_to_be_saved_anew(String stream, String code) throws IOException {
        try (var system = new POIFSFileSystem();
                var bytes = new ByteArrayOutputStream()) {
            system.createDocument(new java.io.ByteArrayInputStream(new byte[5_000]), stream);
            system.writeFilesystem(bytes);
            assertThat(codeOf(bytes.toByteArray())).isEqualTo(code);
        }
    }

    @Test
    void an_empty_file_and_one_that_ends_too_soon_are_named() {
        assertThat(codeOf(new byte[0])).isEqualTo("file.empty");
        assertThat(codeOf(Arrays.copyOf(WORD, WORD.length / 2))).isEqualTo("file.damaged");
        assertThat(codeOf(Arrays.copyOf(EXCEL, EXCEL.length / 2))).isEqualTo("file.damaged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%PDF-1.7", "<html><table>", "{\\rtf1", "\u0000\u0001\u0002"})
    void the_content_tells_what_a_file_is(String beginning) {
        assertThat(codeOf(beginning.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("file.not-a-document");
    }

    @Test
    void a_plain_archive_is_none_of_ours() throws IOException {
        assertThat(codeOf(zipOfZeros("readme.txt", 0))).isEqualTo("file.not-a-document");
    }

    @Test
    void more_than_32_megabytes_are_not_read() {
        assertThat(codeOf(new byte[(int) Sniffer.MOST_BYTES + 1])).isEqualTo("file.too-large");
    }

    @Test
    void whatever_bytes_change_the_file_is_read_or_refused_and_nothing_else_happens() {
        var random = new Random(20231231);
        for (var whole : new byte[][] {WORD, EXCEL, TEXT}) {
            for (int round = 0; round < 60; round++) {
                var mutated = whole.clone();
                for (int i = 0; i < 1 + random.nextInt(20); i++) {
                    mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
                }
                codeOf(mutated);
            }
        }
    }

    @Test
    void whatever_text_stands_in_the_main_part_is_read_or_refused() {
        var random = new Random(7);
        var parts = SampleDocx.parts(Sample.document());
        var main = new String(parts.get(SampleDocx.MAIN), StandardCharsets.UTF_8);
        var pieces = main.split("(?=<)", -1);
        for (int round = 0; round < 60; round++) {
            var mutated = pieces.clone();
            mutated[random.nextInt(pieces.length)] = "";
            mutated[random.nextInt(pieces.length)] = pieces[random.nextInt(pieces.length)];
            parts.put(SampleDocx.MAIN, String.join("", mutated).getBytes(StandardCharsets.UTF_8));
            codeOf(SampleDocx.zip(parts));
        }
    }

    /// The code it is refused by; blank where it is read. Any other failure fails the test.
    private static String codeOf(byte[] content) {
        var refused = catchThrowableOfType(RuleViolation.class, () -> Read.bytes(content));
        return refused == null ? "" : refused.code();
    }

    private static byte[] zipOfZeros(String name, int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < megabytes; i++) {
                zip.write(new byte[1024 * 1024]);
            }
        }
        return bytes.toByteArray();
    }
}
