package io.jixiao.execution.batch.folder;

import io.jixiao.execution.batch.Batches;
import io.jixiao.execution.batch.LineOutcome;
import io.jixiao.execution.payment.Objection;
import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.ProblemTexts;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says beside a file what became of each of its lines, as CSV that Excel opens.
@ApplicationScoped
class OutcomeSheet {

    private static final int AT_ONCE = 5_000;
    private static final String HEADING = "\uFEFF行号,结果,明细编号,代码,位置,说明\r\n";

    private final Batches batches;
    private final ProblemTexts texts;

    OutcomeSheet(Batches batches, ProblemTexts texts) {
        this.batches = batches;
        this.texts = texts;
    }

    /// The lines of a batch that have an outcome.
    void write(String batch, Path sheet) throws IOException {
        written(
                sheet,
                out -> {
                    int after = 0;
                    List<LineOutcome> some;
                    do {
                        some = batches.outcomes(batch, Optional.empty(), after, AT_ONCE);
                        for (var each : some) {
                            out.write(row(each));
                            after = each.line();
                        }
                    } while (some.size() == AT_ONCE);
                });
    }

    /// A file that was refused as a whole.
    void refused(List<Objection> objections, Path sheet) throws IOException {
        written(sheet, out -> out.write(row("", "REJECTED", "", objections)));
    }

    private interface Rows {
        void write(BufferedWriter out) throws IOException;
    }

    /// Nobody sees half of it.
    private static void written(Path sheet, Rows rows) throws IOException {
        var part = sheet.resolveSibling("." + UUID.randomUUID());
        try {
            try (var out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                out.write(HEADING);
                rows.write(out);
            }
            Files.move(part, sheet, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private String row(LineOutcome found) {
        return row(
                Integer.toString(found.line()),
                found.code().name(),
                found.entryId().orElse(""),
                found.why());
    }

    private String row(String line, String code, String entry, List<Objection> why) {
        var details =
                why.stream()
                        .map(
                                each ->
                                        texts.entry(
                                                        new Fault(
                                                                each.code(), null, each.numbers()),
                                                        Locale.CHINESE)
                                                .detail())
                        .collect(Collectors.joining("；"));
        return String.join(
                        ",",
                        line,
                        code,
                        entry,
                        cell(why, Objection::code),
                        cell(why, Objection::place),
                        quoted(details))
                + "\r\n";
    }

    private static String cell(List<Objection> why, Function<Objection, String> part) {
        return quoted(why.stream().map(part).collect(Collectors.joining(" ")).strip());
    }

    /// What begins like a formula is kept a text.
    private static String quoted(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
