package io.jixiao.execution.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sealer")
class SealLedgerTest {

    private static final Instant START = Instant.parse("2023-03-12T08:00:00Z");

    private final InMemory ledger = new InMemory();
    private final Known horizon = new Known(START.plus(Duration.ofDays(400)));
    private final SealLedger sealer = new SealLedger(ledger, horizon);

    @Test
    void seals_nothing_where_nothing_was_recorded() {
        assertThat(sealer.sealNext()).isEmpty();
    }

    @Test
    void seals_what_was_recorded_across_quiet_months() {
        ledger.recorded(START, 3);
        ledger.recorded(START.plus(Duration.ofDays(200)), 2);

        assertThat(blocks()).extracting(each -> each.marks().size()).containsExactly(3, 2);
        assertThat(verdict()).isInstanceOf(ChainCheck.Verdict.Intact.class);
    }

    @Test
    void leaves_what_lies_behind_the_horizon_for_later() {
        ledger.recorded(START, 1);
        ledger.recorded(START.plusSeconds(60), 1);
        horizon.through = START.plusSeconds(59);

        assertThat(blocks()).hasSize(1);
        horizon.through = START.plusSeconds(60);
        assertThat(blocks()).hasSize(1);
    }

    @Test
    void cuts_a_busy_time_into_blocks_that_fit_into_memory() {
        for (int i = 0; i < 50; i++) {
            ledger.recorded(START.plusMillis(i), 1_000);
        }

        var blocks = blocks();

        assertThat(blocks).hasSizeGreaterThan(2);
        assertThat(blocks).allMatch(each -> each.marks().size() <= 20_000);
        assertThat(blocks.stream().mapToInt(each -> each.marks().size()).sum()).isEqualTo(50_000);
    }

    @Test
    void never_cuts_between_entries_of_one_instant() {
        ledger.recorded(START, 30_000);

        assertThat(blocks()).extracting(each -> each.marks().size()).containsExactly(30_000);
    }

    private List<LedgerBlock> blocks() {
        var blocks = new ArrayList<LedgerBlock>();
        for (var next = sealer.sealNext(); next.isPresent(); next = sealer.sealNext()) {
            blocks.add(next.get());
        }
        return blocks;
    }

    private ChainCheck.Verdict verdict() {
        return ChainCheck.of(ledger.blocks.iterator(), ledger.all().iterator(), Optional.empty());
    }

    private static final class Known implements Horizon {

        private Instant through;

        Known(Instant through) {
            this.through = through;
        }

        @Override
        public Instant knownThrough() {
            return through;
        }

        @Override
        public void advance() {}
    }

    private static final class InMemory implements SealedLedger {

        private final TreeMap<Instant, List<LedgerLine>> lines = new TreeMap<>();
        private final List<LedgerBlock> blocks = new ArrayList<>();

        void recorded(Instant at, int entries) {
            for (int i = 0; i < entries; i++) {
                lines.computeIfAbsent(at, _ -> new ArrayList<>())
                        .add(new LedgerLine(at, "entry " + i));
            }
        }

        List<LedgerLine> all() {
            return lines.values().stream().flatMap(List::stream).toList();
        }

        @Override
        public boolean alone() {
            return true;
        }

        @Override
        public Optional<LedgerBlock> last() {
            return blocks.isEmpty() ? Optional.empty() : Optional.of(blocks.getLast());
        }

        @Override
        public Optional<Instant> firstRecorded() {
            return lines.isEmpty() ? Optional.empty() : Optional.of(lines.firstKey());
        }

        @Override
        public int count(Instant after, Instant through, int most) {
            return Math.min(
                    most,
                    lines.subMap(after, false, through, true).values().stream()
                            .mapToInt(List::size)
                            .sum());
        }

        @Override
        public void entries(Instant after, Instant through, Consumer<LedgerLine> entry) {
            lines.subMap(after, false, through, true).values().forEach(at -> at.forEach(entry));
        }

        @Override
        public void append(LedgerBlock block) {
            blocks.add(block);
        }
    }
}
