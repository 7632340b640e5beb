package io.jixiao.execution.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.jixiao.execution.ledger.ChainCheck.Break;
import io.jixiao.execution.ledger.ChainCheck.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The verifier of the sealed chain")
class ChainCheckTest {

    private static final Instant START = Instant.parse("2023-03-12T08:00:00Z");

    private final List<LedgerLine> ledger = new ArrayList<>();
    private final List<LedgerBlock> chain = new ArrayList<>();

    /// Two blocks of three entries, one a second, and one entry that is not sealed yet.
    ChainCheckTest() {
        for (int i = 1; i <= 7; i++) {
            ledger.add(entry(i, "amount " + i));
        }
        seal(LedgerBlock.GENESIS, 1, 3);
        seal(chain.getFirst(), 4, 6);
    }

    @Test
    void an_untouched_ledger_is_intact_and_its_tail_is_reported() {
        assertThat(verdict()).isEqualTo(new Verdict.Intact(2, 6, chain.getLast().hash(), 1));
    }

    @Test
    void an_entry_that_was_changed_is_named() {
        ledger.set(4, entry(5, "amount 500"));

        assertThat(verdict()).isEqualTo(broken(2, Break.ENTRY_CHANGED, 4));
    }

    @Test
    void an_entry_that_was_added_is_named() {
        ledger.add(1, new LedgerLine(START.plusSeconds(1).plusMillis(1), "smuggled in"));

        assertThat(verdict()).isEqualTo(broken(1, Break.ENTRY_ADDED, 1));
    }

    @Test
    void an_entry_that_was_added_behind_the_last_of_a_block_is_named() {
        ledger.add(6, new LedgerLine(START.plusSeconds(6), "smuggled in"));

        assertThat(verdict()).isEqualTo(broken(2, Break.ENTRY_ADDED, 6));
    }

    @Test
    void the_entry_that_stands_where_one_was_removed_is_named() {
        ledger.remove(1);

        assertThat(verdict()).isEqualTo(broken(1, Break.ENTRY_REMOVED, 1));
    }

    @Test
    void the_last_entry_that_was_removed_from_a_block_is_noticed() {
        ledger.remove(2);

        assertThat(verdict()).isEqualTo(broken(1, Break.ENTRY_REMOVED, 1));
    }

    @Test
    void an_entry_moved_to_another_time_is_missing_where_it_was() {
        var moved = ledger.remove(0);
        ledger.add(4, new LedgerLine(START.plusSeconds(5), moved.canonical()));

        assertThat(verdict()).isEqualTo(broken(1, Break.ENTRY_REMOVED, 0));
    }

    @Test
    void a_block_that_was_removed_breaks_the_chain() {
        chain.removeFirst();

        assertThat(verdict()).isEqualTo(new Verdict.Broken(2, Break.BLOCK_NOT_CHAINED, ""));
    }

    @Test
    void a_block_that_was_computed_anew_for_changed_entries_breaks_the_next_one() {
        ledger.set(1, entry(2, "amount 200"));
        var second = chain.removeLast();
        chain.clear();
        seal(LedgerBlock.GENESIS, 1, 3);
        chain.add(second);

        assertThat(verdict()).isEqualTo(new Verdict.Broken(2, Break.BLOCK_NOT_CHAINED, ""));
    }

    @Test
    void marks_that_were_changed_are_noticed() {
        var block = chain.removeLast();
        var marks = new ArrayList<>(block.marks());
        marks.set(0, "0".repeat(16));
        chain.add(
                new LedgerBlock(
                        block.number(),
                        block.after(),
                        block.through(),
                        block.previous(),
                        block.hash(),
                        marks));

        assertThat(verdict()).isInstanceOf(Verdict.Broken.class);
    }

    @Test
    void a_chain_that_was_rewritten_as_a_whole_lacks_the_hash_noted_before() {
        var noted = chain.getLast().hash();
        ledger.set(1, entry(2, "amount 200"));
        chain.clear();
        seal(LedgerBlock.GENESIS, 1, 3);
        seal(chain.getFirst(), 4, 6);

        assertThat(verdict()).isInstanceOf(Verdict.Intact.class);
        assertThat(ChainCheck.of(chain.iterator(), ledger.iterator(), Optional.of(noted)))
                .isEqualTo(new Verdict.Broken(2, Break.NOTED_HASH_MISSING, ""));
    }

    private Verdict verdict() {
        return ChainCheck.of(chain.iterator(), ledger.iterator(), Optional.empty());
    }

    private Verdict broken(long block, Break what, int entry) {
        return new Verdict.Broken(block, what, ledger.get(entry).canonical());
    }

    private static LedgerLine entry(int second, String canonical) {
        return new LedgerLine(START.plusSeconds(second), canonical);
    }

    private void seal(LedgerBlock before, int first, int last) {
        var seal = new BlockSeal(before, START.plusSeconds(last));
        ledger.subList(first - 1, last).forEach(seal::add);
        chain.add(seal.sealed());
    }
}
