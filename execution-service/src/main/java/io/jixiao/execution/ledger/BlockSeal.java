package io.jixiao.execution.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Computes a block from its entries, one after the other: a block is never held in memory whole.
///
/// The bytes under the hash are lines of UTF-8, each ended by LF: `jixiao-ledger-1`, number, start
/// and end of the span in microseconds since 1970, previous hash, then each entry's canonical form.
public final class BlockSeal {

    private static final String VERSION = "jixiao-ledger-1";
    private static final int MARK_BYTES = 8;

    private final LedgerBlock before;
    private final Instant through;
    private final MessageDigest hash = sha256();
    private final List<String> marks = new ArrayList<>();

    BlockSeal(LedgerBlock before, Instant through) {
        this.before = before;
        this.through = through;
        line(VERSION);
        line(Long.toString(before.number() + 1));
        line(micros(before.through()));
        line(micros(through));
        line(before.hash());
    }

    public void add(LedgerLine entry) {
        line(entry.canonical());
        marks.add(mark(entry));
    }

    boolean isEmpty() {
        return marks.isEmpty();
    }

    LedgerBlock sealed() {
        return new LedgerBlock(
                before.number() + 1,
                before.through(),
                through,
                before.hash(),
                HexFormat.of().formatHex(hash.digest()),
                marks);
    }

    static String mark(LedgerLine entry) {
        var own = sha256().digest(entry.canonical().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(own, 0, MARK_BYTES);
    }

    private static String micros(Instant instant) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    private void line(String text) {
        hash.update(text.getBytes(StandardCharsets.UTF_8));
        hash.update((byte) '\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
