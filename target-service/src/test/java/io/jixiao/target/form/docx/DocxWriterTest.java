package io.jixiao.target.form.docx;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.target.form.Block;
import io.jixiao.target.form.FormSamples;
import io.jixiao.target.form.WrittenFile;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

@DisplayName("Documents as Word files")
class DocxWriterTest {

    private static final String BODY = "word/document.xml";

    private final DocxWriter writer = new DocxWriter();

    @Test
    void the_same_document_is_the_same_bytes() {
        var once = WrittenFile.of(writer, FormSamples.investmentPromotion());
        var again = WrittenFile.of(writer, FormSamples.investmentPromotion());
        assertThat(again.bytes()).isEqualTo(once.bytes());
        assertThat(once.times()).containsOnly(LocalDateTime.of(1980, 1, 1, 0, 0));
    }

    @Test
    void every_part_is_xml() {
        var file = WrittenFile.of(writer, FormSamples.investmentPromotion());
        assertThat(file.parts().keySet()).isNotEmpty().allSatisfy(part -> file.elements(part, "x"));
    }

    @Test
    void first_levels_are_merged_down_and_the_header_is_repeated() {
        var file = WrittenFile.of(writer, FormSamples.investmentPromotion());
        assertThat(file.elements(BODY, "w:vMerge"))
                .extracting(each -> each.getAttribute("w:val"))
                .containsExactly(
                        "restart", "", "restart", "", "restart", "", "", "", "restart", "", "", "");
        assertThat(file.elements(BODY, "w:tblHeader")).hasSize(1);
    }

    @Test
    void text_survives_whatever_people_type() {
        var typed = "<w:t>&amp;\t\"１＞０\"\r\n\u0000\u000b\uFFFF第二行 \uD83D\uDE00\uD83D 末";
        var file = WrittenFile.of(writer, Block.text(typed));
        assertThat(text(file.elements(BODY, "w:p").getFirst()))
                .isEqualTo("<w:t>&amp;\t\"１＞０\"\n第二行 \uD83D\uDE00 末");
    }

    private static String text(Element paragraph) {
        var nodes = paragraph.getElementsByTagName("*");
        return java.util.stream.IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .map(
                        node ->
                                switch (node.getNodeName()) {
                                    case "w:t" -> node.getTextContent();
                                    case "w:br" -> "\n";
                                    case "w:tab" -> "\t";
                                    default -> "";
                                })
                .collect(Collectors.joining());
    }
}
