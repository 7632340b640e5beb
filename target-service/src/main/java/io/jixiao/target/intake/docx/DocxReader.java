package io.jixiao.target.intake.docx;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.target.intake.Document;
import io.jixiao.target.intake.DocumentBuilder;
import io.jixiao.target.intake.DocumentReader;
import io.jixiao.target.intake.FileKind;
import io.jixiao.target.intake.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.util.XMLHelper;

/// Streams the main part of a Word file: two thousand tables as a tree would not fit the heap.
///
/// Relations that lead out of the file are never followed, entities never resolved.
@ApplicationScoped
public class DocxReader implements DocumentReader.Docx {

    @Override
    public Document read(Upload upload) {
        var document = new DocumentBuilder(upload.name(), FileKind.DOCX);
        // A library on a stranger's bytes: whatever it throws, the file is what is wrong.
        try (var opened = OPCPackage.open(upload.path().toFile(), PackageAccess.READ);
                var in = mainPart(opened).getInputStream()) {
            var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(in);
            read(xml, new Body(document));
            return document.build();
        } catch (RuleViolation violation) {
            throw violation;
        } catch (IOException
                | OpenXML4JException
                | XMLStreamException
                | RuntimeException unreadable) {
            throw RuleViolation.of("file.damaged", "file", upload.name());
        }
    }

    private static PackagePart mainPart(OPCPackage opened) throws OpenXML4JException {
        for (var type :
                new String[] {
                    PackageRelationshipTypes.CORE_DOCUMENT,
                    PackageRelationshipTypes.STRICT_CORE_DOCUMENT
                }) {
            for (var relation : opened.getRelationshipsByType(type)) {
                var part = opened.getPart(relation);
                if (part != null) {
                    return part;
                }
            }
        }
        throw new IllegalArgumentException("no main part");
    }

    private static void read(XMLStreamReader xml, Body body) throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.START_ELEMENT -> body.open(xml);
                case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE ->
                        body.text(xml.getText());
                case XMLStreamReader.END_ELEMENT -> body.close(xml.getLocalName());
                case XMLStreamReader.DTD -> throw new XMLStreamException("a DTD");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }
}
