package io.jixiao.execution.ledger.postgres;

import io.jixiao.execution.ledger.ChainCheck;
import io.jixiao.execution.ledger.ChainCheck.Verdict;
import io.jixiao.execution.ledger.LedgerBlock;
import io.jixiao.execution.ledger.LedgerLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;

/// Blocks and entries in one text file, a line each with fields between tabs.
///
/// `B number after through previous hash marks` and `E canonical-form`; instants as ISO-8601.
record LedgerExport(Path file) {

    private static final String BLOCK = "B";
    private static final String ENTRY = "E";

    /// `"2023-06-30T08:00:00.000000Z"]`: the last element of the canonical form.
    private static final int RECORDED_AT = 29;

    void write(Iterator<LedgerBlock> blocks, Iterator<LedgerLine> entries) throws IOException {
        try (var out = Files.newBufferedWriter(file)) {
            while (blocks.hasNext()) {
                out.write(text(blocks.next()));
                out.write('\n');
            }
            while (entries.hasNext()) {
                out.write(ENTRY + "\t" + entries.next().canonical());
                out.write('\n');
            }
        }
    }

    /// @throws IOException also where a line is none of an export
    Verdict verify(Optional<String> noted) throws IOException {
        try (var blocks = Files.lines(file);
                var entries = Files.lines(file)) {
            return ChainCheck.of(
                    of(BLOCK, blocks).map(LedgerExport::block).iterator(),
                    of(ENTRY, entries).map(LedgerExport::entry).iterator(),
                    noted);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + " is not an export: " + e.getMessage(), e);
        }
    }

    private static Stream<String> of(String kind, Stream<String> lines) {
        return lines.filter(line -> line.startsWith(kind + "\t"));
    }

    private static String text(LedgerBlock block) {
        return String.join(
                "\t",
                BLOCK,
                Long.toString(block.number()),
                block.after().toString(),
                block.through().toString(),
                block.previous(),
                block.hash(),
                String.join("", block.marks()));
    }

    private static LedgerBlock block(String line) {
        var fields = line.split("\t", -1);
        return new LedgerBlock(
                Long.parseLong(fields[1]),
                Instant.parse(fields[2]),
                Instant.parse(fields[3]),
                fields[4],
                fields[5],
                ChainSql.marks(HexFormat.of().parseHex(fields[6])));
    }

    private static LedgerLine entry(String line) {
        var canonical = line.substring(ENTRY.length() + 1);
        var recordedAt =
                canonical.substring(canonical.length() - RECORDED_AT, canonical.length() - 2);
        return new LedgerLine(Instant.parse(recordedAt), canonical);
    }
}
