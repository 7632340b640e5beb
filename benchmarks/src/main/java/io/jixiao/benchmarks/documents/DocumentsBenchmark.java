package io.jixiao.benchmarks.documents;

import io.jixiao.benchmarks.Options;
import io.jixiao.benchmarks.Report;
import io.jixiao.benchmarks.documents.Documents.Imported;
import io.jixiao.benchmarks.report.Spread;
import io.jixiao.benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Tables a second from the files to stored drafts, over HTTP, as text, Word and Excel.
///
/// The Word and Excel files are those the service itself prints of the text's targets: the official
/// form with its merged cells, two departments of half the tables each.
public final class DocumentsBenchmark {

    private static final int FIRST_YEAR = 2023;

    private final Options options;

    public DocumentsBenchmark(Options options) {
        this.options = options;
    }

    /// In the order in which a repetition runs them.
    enum Format {
        DOCX,
        XLSX
    }

    /// The files of one format, and how each repetition went.
    private record Series(Format format, List<byte[]> files, List<Imported> imported) {

        double megabytes() {
            return files.stream().mapToLong(each -> each.length).sum() / 1e6;
        }
    }

    public void run(Report report) {
        int tables = options.tables();
        var all = new ArrayList<Series>();
        try (var site = new DocumentSite(options)) {
            var documents = new Documents(site);
            int year = FIRST_YEAR;
            documents.imported(TextForm.departments(tables), year, tables);
            for (var format : Format.values()) {
                var files = documents.printed(format, FIRST_YEAR);
                documents.imported(files, ++year, tables);
                all.add(new Series(format, files, new ArrayList<>()));
            }
            for (int repetition = 1; repetition <= options.repetitions(); repetition++) {
                for (var series : all) {
                    var imported = documents.imported(series.files(), ++year, tables);
                    site.requireEqualYears(FIRST_YEAR, year);
                    series.imported().add(imported);
                    report.progress("%s %s".formatted(series.format(), imported));
                }
            }
            page(report, site, all);
        }
    }

    private void page(Report report, DocumentSite site, List<Series> all) {
        report.paragraph("# documents: the official form, from files to drafts");
        report.conditions();
        report.paragraph(
                """
                %d tables in two files, printed by the service itself in the layout of the official \
                form, sent in one request and done in the background; heap %d MB; PostgreSQL %s, \
                fsync %s, synchronous_commit %s, full_page_writes %s, shared_buffers %s. Every \
                repetition imports into a fiscal year of its own, so each table becomes a new draft \
                with its audit trail; afterwards every project's name and money must equal those \
                the files were printed from. One import of each format for warming up before all."""
                        .formatted(
                                options.tables(),
                                options.heapMegabytes(),
                                site.setting("server_version"),
                                site.setting("fsync"),
                                site.setting("synchronous_commit"),
                                site.setting("full_page_writes"),
                                site.setting("shared_buffers")));
        report.paragraph(
                "Median (lowest–highest) of %d repetitions. *answered*: until the request is answered with 202, the files read once."
                        .formatted(options.repetitions()));
        var table =
                Table.of(
                        "format",
                        "MB",
                        "tables/s",
                        "seconds in all",
                        "answered, s",
                        "CPU ms per table, service",
                        "CPU ms per table, postgres");
        for (var series : all) {
            var imported = series.imported();
            int tables = options.tables();
            table.row(
                    series.format().name().toLowerCase(Locale.ROOT),
                    Spread.number(series.megabytes(), 1),
                    spread(imported, each -> tables / each.seconds(), 0),
                    spread(imported, Imported::seconds, 1),
                    spread(imported, Imported::answered, 1),
                    spread(imported, each -> each.serviceMicros() / 1e3 / tables, 2),
                    spread(imported, each -> each.postgresMicros() / 1e3 / tables, 2));
        }
        report.paragraph(table.toString());
    }

    private static String spread(
            List<Imported> imported, ToDoubleFunction<Imported> figure, int decimals) {
        return Spread.of(imported.stream().map(figure::applyAsDouble).toList()).print(decimals);
    }
}
