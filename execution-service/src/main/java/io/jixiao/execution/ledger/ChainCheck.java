package io.jixiao.execution.ledger;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// The verifier: walks blocks and entries in their order and names the first that does not fit.
///
/// It needs nothing but the two streams, so it runs against a database that is only read, or
/// against an export on a machine of the auditor's.
public final class ChainCheck {

    /// What is wrong.
    public enum Break {
        /// Number, span or previous hash do not continue the block before.
        BLOCK_NOT_CHAINED,
        /// The entries fit; the block itself was changed.
        BLOCK_CHANGED,
        ENTRY_CHANGED,
        ENTRY_ADDED,
        /// The named entry stands where another one was.
        ENTRY_REMOVED,
        /// The chain does not hold the hash that was noted earlier.
        NOTED_HASH_MISSING
    }

    public sealed interface Verdict {

        /// @param head hash of the last block: worth noting down
        /// @param unsealed entries after the last block
        record Intact(long blocks, long entries, String head, long unsealed) implements Verdict {}

        /// @param entry canonical form; empty where no entry is to blame
        record Broken(long block, Break what, String entry) implements Verdict {}
    }

    private final Iterator<LedgerLine> entries;
    private Optional<LedgerLine> next;

    private ChainCheck(Iterator<LedgerLine> entries) {
        this.entries = entries;
        this.next = Optional.empty();
        advance();
    }

    /// @param noted a hash noted down earlier: a chain that was rewritten does not hold it
    public static Verdict of(
            Iterator<LedgerBlock> blocks, Iterator<LedgerLine> entries, Optional<String> noted) {
        return new ChainCheck(entries).walk(blocks, noted);
    }

    private Verdict walk(Iterator<LedgerBlock> blocks, Optional<String> noted) {
        var before = LedgerBlock.GENESIS;
        boolean seen = noted.isEmpty();
        long count = 0;
        while (blocks.hasNext()) {
            var block = blocks.next();
            if (!block.follows(before)) {
                return new Verdict.Broken(block.number(), Break.BLOCK_NOT_CHAINED, "");
            }
            var own = entriesOf(block);
            var found = sealed(before, block, own);
            if (!found.equals(block)) {
                return broken(block, own, found.marks());
            }
            seen |= noted.filter(block.hash()::equals).isPresent();
            count += own.size();
            before = block;
        }
        return seen
                ? new Verdict.Intact(before.number(), count, before.hash(), rest())
                : new Verdict.Broken(before.number(), Break.NOTED_HASH_MISSING, "");
    }

    private static LedgerBlock sealed(LedgerBlock before, LedgerBlock block, List<LedgerLine> own) {
        var seal = new BlockSeal(before, block.through());
        own.forEach(seal::add);
        return seal.sealed();
    }

    private List<LedgerLine> entriesOf(LedgerBlock block) {
        var own = new ArrayList<LedgerLine>();
        while (next.filter(each -> !each.recordedAt().isAfter(block.through())).isPresent()) {
            next.ifPresent(own::add);
            advance();
        }
        return own;
    }

    private static Verdict broken(LedgerBlock block, List<LedgerLine> own, List<String> found) {
        var sealed = block.marks();
        int at = 0;
        while (at < sealed.size() && at < found.size() && sealed.get(at).equals(found.get(at))) {
            at++;
        }
        if (at == sealed.size() && at == found.size()) {
            return new Verdict.Broken(block.number(), Break.BLOCK_CHANGED, "");
        }
        if (at == found.size()) {
            var last = own.isEmpty() ? "" : own.getLast().canonical();
            return new Verdict.Broken(block.number(), Break.ENTRY_REMOVED, last);
        }
        return new Verdict.Broken(block.number(), what(sealed, found, at), own.get(at).canonical());
    }

    /// By what stands next: an entry too many moves the others down, a missing one up.
    private static Break what(List<String> sealed, List<String> found, int at) {
        if (found.size() > sealed.size() && holds(found, at + 1, sealed, at)) {
            return Break.ENTRY_ADDED;
        }
        if (found.size() < sealed.size() && holds(sealed, at + 1, found, at)) {
            return Break.ENTRY_REMOVED;
        }
        return Break.ENTRY_CHANGED;
    }

    /// Both ended counts as the same.
    private static boolean holds(List<String> one, int i, List<String> other, int j) {
        if (j == other.size()) {
            return i == one.size();
        }
        return i < one.size() && one.get(i).equals(other.get(j));
    }

    private long rest() {
        long count = 0;
        while (next.isPresent()) {
            count++;
            advance();
        }
        return count;
    }

    private void advance() {
        next = entries.hasNext() ? Optional.of(entries.next()) : Optional.empty();
    }
}
