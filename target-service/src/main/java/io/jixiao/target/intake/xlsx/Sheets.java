package io.jixiao.target.intake.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/// The sheets of a workbook, in order.
final class Sheets {

    private static final String RELATIONS = "relationships";

    private Sheets() {}

    /// @param relation id by which the package finds it
    record Sheet(String name, String relation, boolean hidden) {}

    static List<Sheet> of(XSSFReader reader)
            throws IOException, OpenXML4JException, XMLStreamException {
        var sheets = new ArrayList<Sheet>();
        try (var in = reader.getWorkbookData()) {
            var xml = Xml.of(in);
            while (xml.hasNext()) {
                xml.next();
                if (Xml.opens(xml, "sheet")) {
                    var state = Xml.attribute(xml, "state");
                    sheets.add(
                            new Sheet(
                                    Xml.attribute(xml, "name"),
                                    relation(xml),
                                    state.equals("hidden") || state.equals("veryHidden")));
                }
            }
        }
        return sheets;
    }

    /// `r:id`, not another `id`.
    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            var namespace = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals("id")
                    && namespace != null
                    && namespace.endsWith(RELATIONS)) {
                return xml.getAttributeValue(i);
            }
        }
        throw new IllegalArgumentException("a sheet without a part");
    }
}
