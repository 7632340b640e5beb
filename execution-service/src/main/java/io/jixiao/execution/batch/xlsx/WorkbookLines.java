package io.jixiao.execution.batch.xlsx;

import io.jixiao.execution.batch.BatchTemplate;
import io.jixiao.execution.batch.Columns;
import io.jixiao.execution.batch.LineReader;
import io.jixiao.execution.batch.LineSink;
import io.jixiao.execution.batch.UnreadableBatch;
import io.jixiao.execution.batch.Upload;
import io.jixiao.execution.payment.Objection;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/// Streams the first sheet: a header as in CSV, then a payment in each row.
///
/// The file stands on disk meanwhile, because what a zip holds is told at its end.
@ApplicationScoped
public class WorkbookLines implements LineReader.Workbook {

    @Override
    public void read(Upload upload, LineSink sink) throws IOException {
        var file = Files.createTempFile("payments", ".xlsx");
        try {
            Files.copy(upload.body(), file, StandardCopyOption.REPLACE_EXISTING);
            ZipCheck.check(file);
            readFile(file, sink);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void readFile(Path file, LineSink sink) throws IOException {
        try (var workbook = open(file)) {
            var rows = rows(workbook);
            var header = next(rows).orElseThrow(WorkbookLines::empty);
            var fields = Columns.of(header(header));
            var cells = new WorkbookCells(fields, workbook.isDate1904());
            for (var row = next(rows); row.isPresent(); row = next(rows)) {
                if (!isExample(row.get(), fields.indexOf("payCertNo"))) {
                    sink.take(cells.line(row.get()));
                }
            }
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile());
        } catch (RuntimeException | IOException _) {
            throw notAWorkbook();
        }
    }

    private static Iterator<Row> rows(ReadableWorkbook workbook) {
        try {
            return workbook.getFirstSheet().openStream().iterator();
        } catch (RuntimeException | IOException _) {
            throw notAWorkbook();
        }
    }

    /// A library on a stranger's bytes: whatever it throws, the file is what is wrong.
    private static Optional<Row> next(Iterator<Row> rows) {
        try {
            while (rows.hasNext()) {
                var row = rows.next();
                if (!isBlank(row)) {
                    return Optional.of(row);
                }
            }
            return Optional.empty();
        } catch (RuntimeException _) {
            throw notAWorkbook();
        }
    }

    private static boolean isBlank(Row row) {
        return row.stream().allMatch(cell -> cell == null || cell.getText().isBlank());
    }

    private static List<String> header(Row row) {
        var names = new ArrayList<String>();
        for (int column = 0; column < row.getCellCount(); column++) {
            names.add(row.getOptionalCell(column).map(cell -> cell.getText().strip()).orElse(""));
        }
        while (!names.isEmpty() && names.getLast().isEmpty()) {
            names.removeLast();
        }
        return names;
    }

    private static boolean isExample(Row row, int column) {
        return column >= 0
                && row.getOptionalCell(column)
                        .filter(cell -> cell.getText().startsWith(BatchTemplate.EXAMPLE))
                        .isPresent();
    }

    private static UnreadableBatch empty() {
        return UnreadableBatch.broken(Objection.at("", "batch.empty"));
    }

    static UnreadableBatch notAWorkbook() {
        return UnreadableBatch.broken(Objection.at("", "batch.not-a-workbook"));
    }
}
