package io.jixiao.target.intake.xlsx;

import io.jixiao.target.intake.DocumentBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/// The texts of a workbook, which cells name by number.
final class SharedStrings {

    private SharedStrings() {}

    static List<String> read(XSSFReader reader, DocumentBuilder document)
            throws IOException, OpenXML4JException, XMLStreamException {
        var strings = new ArrayList<String>();
        try (var in = reader.getSharedStringsData()) {
            if (in == null) {
                return strings;
            }
            var xml = Xml.of(in);
            var text = new StringBuilder();
            boolean inText = false;
            boolean phonetic = false;
            while (xml.hasNext()) {
                xml.next();
                if (Xml.opens(xml, "si")) {
                    text.setLength(0);
                } else if (Xml.opens(xml, "rPh") || Xml.closes(xml, "rPh")) {
                    phonetic = xml.isStartElement();
                } else if (Xml.opens(xml, "t") || Xml.closes(xml, "t")) {
                    inText = xml.isStartElement() && !phonetic;
                } else if (xml.isCharacters() && inText) {
                    document.count(xml.getText());
                    text.append(xml.getText());
                } else if (Xml.closes(xml, "si")) {
                    strings.add(Escaped.read(text.toString()));
                }
            }
            return strings;
        }
    }
}
