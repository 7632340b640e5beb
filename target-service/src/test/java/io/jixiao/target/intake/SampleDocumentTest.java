package io.jixiao.target.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.intake.sample.Sample;
import io.jixiao.target.intake.sample.SampleDocx;
import io.jixiao.target.intake.sample.SampleText;
import io.jixiao.target.intake.sample.SampleXlsx;
import io.jixiao.testkit.Golden;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("One document as Word, Excel and text")
class SampleDocumentTest {

    private static final String GOLDEN = "intake/sample.txt";

    @Test
    void reads_alike_from_word() {
        Golden.assertSame(GOLDEN, Rendered.of(Read.bytes(SampleDocx.of(Sample.document()))));
    }

    @Test
    void reads_alike_from_excel() {
        Golden.assertSame(GOLDEN, Rendered.of(Read.bytes(SampleXlsx.of(Sample.document()))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void reads_alike_from_text(String charset) {
        var bytes = SampleText.of(Sample.document()).getBytes(Charset.forName(charset));
        Golden.assertSame(GOLDEN, Rendered.of(Read.bytes(bytes)));
    }

    @Test
    void a_byte_order_mark_is_no_text() {
        var text = "\uFEFF" + SampleText.of(Sample.document());
        Golden.assertSame(GOLDEN, Rendered.of(Read.bytes(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void every_value_says_where_it_stands_and_how_sure_it_is() {
        var form = Read.bytes(SampleXlsx.of(Sample.of(Sample.maintenance()))).forms().getFirst();
        assertThat(form.values())
                .contains(
                        new ReadValue(
                                "/funding/budget",
                                "40.00",
                                Place.onSheet("文件.bin", "项目", 4, 3),
                                Reason.PRINTED),
                        new ReadValue(
                                "/indicators/1/level1",
                                "",
                                Place.onSheet("文件.bin", "项目", 11, 1),
                                Reason.MERGED));
        assertThat(Place.onSheet("a.xlsx", "项目", 4, 3)).hasToString("a.xlsx!项目!C4");
    }
}
