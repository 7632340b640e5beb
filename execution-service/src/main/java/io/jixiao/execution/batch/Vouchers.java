package io.jixiao.execution.batch;

import io.jixiao.execution.payment.Submission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which lines of a batch concern the same voucher, directly or through others: a dozen bytes for
/// each line, however many there are.
///
/// Vouchers are told apart by a 64-bit number; two that share one are rehearsed together, no more.
final class Vouchers {

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] numbers = new long[1024];
    private int size;
    private int[] parents = {};
    private int[] places = new int[16];
    private int[] nodes = new int[16];
    private int joined;

    /// The first pass over all lines.
    void count(int place, BatchLine line) {
        for (long number : numbers(line)) {
            if (size == numbers.length) {
                numbers = Arrays.copyOf(numbers, size * 2);
            }
            numbers[size++] = number;
        }
    }

    /// Between the two passes: keeps the numbers that came more than once.
    void counted() {
        Arrays.sort(numbers, 0, size);
        int kept = 0;
        for (int i = 0; i < size; i++) {
            boolean again = i + 1 < size && numbers[i + 1] == numbers[i];
            boolean first = i == 0 || numbers[i - 1] != numbers[i];
            if (again && first) {
                numbers[kept++] = numbers[i];
            }
        }
        numbers = Arrays.copyOf(numbers, kept);
        size = kept;
        parents = new int[kept];
        Arrays.setAll(parents, i -> i);
    }

    /// The second pass.
    void join(int place, BatchLine line) {
        int node = -1;
        for (long number : numbers(line)) {
            int found = Arrays.binarySearch(numbers, number);
            if (found >= 0 && node >= 0) {
                parents[root(found)] = root(node);
            } else if (found >= 0) {
                node = found;
            }
        }
        if (node >= 0) {
            if (joined == places.length) {
                places = Arrays.copyOf(places, joined * 2);
                nodes = Arrays.copyOf(nodes, joined * 2);
            }
            places[joined] = place;
            nodes[joined++] = node;
        }
    }

    boolean isShared(BatchLine line) {
        return Arrays.stream(numbers(line))
                .anyMatch(number -> Arrays.binarySearch(numbers, number) >= 0);
    }

    /// The places of the lines that share vouchers, each set of them in one group, by place.
    ///
    /// @param together lines from which on a group is large enough
    /// @param atMost lines of a group; a larger set is cut
    List<int[]> groups(int together, int atMost) {
        var groups = new ArrayList<int[]>();
        var ordered = bySet();
        int from = 0;
        for (int i = 1; i <= ordered.length; i++) {
            boolean ends = i == ordered.length || (ordered[i] >> 32) != (ordered[i - 1] >> 32);
            if ((ends && (i - from >= together || i == ordered.length)) || i - from == atMost) {
                groups.add(
                        Arrays.stream(ordered, from, i)
                                .mapToInt(each -> (int) each)
                                .sorted()
                                .toArray());
                from = i;
            }
        }
        return groups;
    }

    /// The first place of its set in the upper half, its own in the lower.
    private long[] bySet() {
        var first = new int[size];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int i = 0; i < joined; i++) {
            int root = root(nodes[i]);
            first[root] = Math.min(first[root], places[i]);
        }
        var ordered = new long[joined];
        for (int i = 0; i < joined; i++) {
            ordered[i] = ((long) first[root(nodes[i])] << 32) | places[i];
        }
        Arrays.sort(ordered);
        return ordered;
    }

    private int root(int node) {
        int at = node;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    /// Its own voucher and the one it refers to.
    private static long[] numbers(BatchLine line) {
        return switch (line) {
            case BatchLine.Broken _ -> new long[0];
            case BatchLine.Understood(_, var sent) -> numbers(sent);
        };
    }

    private static long[] numbers(Submission sent) {
        long own =
                number(
                        sent.source(),
                        sent.mofDivCode(),
                        sent.fiscalYear(),
                        sent.payCertNo(),
                        sent.lineNo());
        var original = sent.original();
        if (original == null) {
            return new long[] {own};
        }
        long other =
                number(
                        sent.source(),
                        original.mofDivCode(),
                        original.fiscalYear(),
                        original.payCertNo(),
                        original.lineNo());
        return own == other ? new long[] {own} : new long[] {own, other};
    }

    private static long number(
            @Nullable String source,
            @Nullable String division,
            @Nullable Integer year,
            @Nullable String payCertNo,
            @Nullable Integer lineNo) {
        long number = OFFSET;
        number = add(number, source);
        number = add(number, division);
        number = add(number, year);
        number = add(number, Optional.ofNullable(payCertNo).map(String::strip).orElse(""));
        return add(number, lineNo == null ? 1 : lineNo);
    }

    private static long add(long number, @Nullable Object part) {
        long sum = number;
        var text = String.valueOf(part);
        for (int i = 0; i < text.length(); i++) {
            sum = (sum ^ text.charAt(i)) * PRIME;
        }
        return (sum ^ 0x1f) * PRIME;
    }
}
