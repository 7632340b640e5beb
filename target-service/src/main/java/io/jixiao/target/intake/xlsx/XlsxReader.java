package io.jixiao.target.intake.xlsx;

import io.jixiao.kernel.RuleViolation;
import io.jixiao.target.intake.Document;
import io.jixiao.target.intake.DocumentBuilder;
import io.jixiao.target.intake.DocumentReader;
import io.jixiao.target.intake.FileKind;
import io.jixiao.target.intake.Upload;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/// Streams the sheets of an Excel file.
@ApplicationScoped
public class XlsxReader implements DocumentReader.Xlsx {

    static {
        // What a file may inflate to was measured before it came here; large honest sheets of
        // like tables shrink more than this library expects.
        ZipSecureFile.setMinInflateRatio(0.001);
    }

    @Override
    public Document read(Upload upload) {
        var document = new DocumentBuilder(upload.name(), FileKind.XLSX);
        // A library on a stranger's bytes: whatever it throws, the file is what is wrong.
        try (var opened = OPCPackage.open(upload.path().toFile(), PackageAccess.READ)) {
            var reader = new XSSFReader(opened);
            var strings = SharedStrings.read(reader, document);
            var shown = new Shown(reader.getStylesTable());
            for (var sheet : Sheets.of(reader)) {
                if (sheet.hidden()) {
                    document.hidden(sheet.name());
                    continue;
                }
                try (var in = reader.getSheet(sheet.relation())) {
                    new SheetRows(document, sheet.name(), strings, shown).read(in);
                }
            }
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
}
