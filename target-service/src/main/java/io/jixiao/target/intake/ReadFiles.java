package io.jixiao.target.intake;

import io.jixiao.kernel.RuleViolation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/// Reads uploaded files: what each is by its content, then its rows, then its tables.
@ApplicationScoped
public class ReadFiles {

    private final DocumentReader.Docx docx;
    private final DocumentReader.Xlsx xlsx;
    private final DocumentReader.Text text;

    ReadFiles(DocumentReader.Docx docx, DocumentReader.Xlsx xlsx, DocumentReader.Text text) {
        this.docx = docx;
        this.xlsx = xlsx;
        this.text = text;
    }

    /// What came of all files of a request.
    ///
    /// @param refused why files could not be read at all, in their order
    public record Outcome(List<Reading> readings, List<RuleViolation> refused) {

        public Outcome {
            readings = List.copyOf(readings);
            refused = List.copyOf(refused);
        }

        public int forms() {
            return readings.stream().mapToInt(each -> each.forms().size()).sum();
        }
    }

    public Outcome read(List<Upload> uploads, Given given) {
        var readings = new ArrayList<Reading>();
        var refused = new ArrayList<RuleViolation>();
        for (var upload : uploads) {
            try {
                readings.add(read(upload, given));
            } catch (RuleViolation violation) {
                refused.add(violation);
            }
        }
        return new Outcome(readings, refused);
    }

    /// Throws the violation where the file cannot be read at all.
    public Reading read(Upload upload, Given given) {
        var reader =
                switch (Sniffer.kindOf(upload)) {
                    case DOCX -> docx;
                    case XLSX -> xlsx;
                    case TEXT -> text;
                };
        return Recognizer.read(reader.read(upload), given);
    }
}
