package io.jixiao.kernel;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// 分值 of every row: given ones are kept, the rest follows from the frame; together always exactly
/// the whole that the rows share.
///
/// Where every row has one, only their sum is checked. Otherwise each level keeps its weight, an
/// absent level leaves its own to its heir (满意度 to 效益) or to all, and rows without a weight share
/// what the given ones of their level leave. A row that does not apply (不适用) weighs nothing; what
/// it was given goes to its siblings, or to all where it has none.
public final class WeightSplit {

    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    private final List<Frame> frames;
    private final BigDecimal whole;
    private final List<Row> rows;
    private final List<Contradiction> contradictions = new ArrayList<>();

    /// @param level 一级指标 as printed
    /// @param applies false where the form prints 无 and a reviewer agreed
    public record Row(String level, Optional<BigDecimal> weight, boolean applies) {

        public Row(String level, Optional<BigDecimal> weight) {
            this(level, weight, true);
        }

        String name() {
            return Frame.levelName(level);
        }

        boolean counts() {
            return applies || weight.isPresent();
        }
    }

    /// @param row where one row is at fault, its index
    public record Contradiction(OptionalInt row, RuleViolation violation) {}

    public sealed interface Outcome {
        /// @param weights in the order of the rows, two decimals
        record Shared(Frame frame, List<BigDecimal> weights) implements Outcome {
            public Shared {
                weights = List.copyOf(weights);
            }
        }

        /// Every reason, not the first only.
        record Contradictory(List<Contradiction> contradictions) implements Outcome {
            public Contradictory {
                contradictions = List.copyOf(contradictions);
            }
        }
    }

    private WeightSplit(List<Frame> frames, BigDecimal whole, List<Row> rows) {
        this.frames = frames;
        this.whole = whole;
        this.rows = rows;
    }

    /// @param whole what the rows share, 90 beside an execution part of 10
    /// @param rows at least one
    public static Outcome of(List<Frame> frames, BigDecimal whole, List<Row> rows) {
        return new WeightSplit(frames, whole, rows).outcome();
    }

    private Outcome outcome() {
        var levels = rows.stream().map(Row::name).distinct().toList();
        var frame = Frame.of(levels, frames);
        if (frame.isEmpty()) {
            unknownLevels();
            return new Outcome.Contradictory(contradictions);
        }
        if (rows.stream().noneMatch(Row::applies)) {
            contradict("weights.nothing-applies", "rows", rows.size());
            return new Outcome.Contradictory(contradictions);
        }
        var weights =
                rows.stream().filter(Row::counts).allMatch(row -> row.weight().isPresent())
                        ? allGiven()
                        : fromLevels(ofLevels(frame.get(), counted()));
        return contradictions.isEmpty()
                ? new Outcome.Shared(frame.get(), handedOn(weights))
                : new Outcome.Contradictory(contradictions);
    }

    private List<String> counted() {
        return rows.stream().filter(Row::counts).map(Row::name).distinct().toList();
    }

    private void unknownLevels() {
        var known =
                frames.stream()
                        .flatMap(frame -> frame.levels().stream())
                        .map(Frame.Level::name)
                        .distinct()
                        .toList();
        for (int i = 0; i < rows.size(); i++) {
            if (!known.contains(rows.get(i).name())) {
                contradictions.add(
                        new Contradiction(
                                OptionalInt.of(i),
                                RuleViolation.of(
                                        "level.unknown",
                                        "level",
                                        rows.get(i).level(),
                                        "known",
                                        String.join("、", known))));
            }
        }
    }

    private List<BigDecimal> allGiven() {
        var weights = rows.stream().map(row -> row.weight().orElse(NOTHING)).toList();
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(whole) != 0) {
            contradict("weights.sum", "given", plain(sum), "expected", plain(whole));
        }
        return weights;
    }

    /// In the order of the frame, adding up to exactly the whole.
    private Map<String, BigDecimal> ofLevels(Frame frame, Collection<String> present) {
        var weights = new LinkedHashMap<String, BigDecimal>();
        frame.levels().stream()
                .filter(level -> present.contains(level.name()))
                .forEach(level -> weights.put(level.name(), level.weight()));
        for (var absent : frame.levels()) {
            if (!present.contains(absent.name())) {
                absent.heir()
                        .filter(weights::containsKey)
                        .ifPresent(heir -> weights.merge(heir, absent.weight(), BigDecimal::add));
            }
        }
        var shares = Shares.inProportion(whole, List.copyOf(weights.values()));
        int i = 0;
        for (var level : weights.entrySet()) {
            level.setValue(shares.get(i++));
        }
        return weights;
    }

    private List<BigDecimal> fromLevels(Map<String, BigDecimal> levelWeights) {
        var weights = new BigDecimal[rows.size()];
        Arrays.fill(weights, NOTHING);
        levelWeights.forEach((level, weight) -> insideLevel(level, weight, weights));
        return List.of(weights);
    }

    private void insideLevel(String level, BigDecimal levelWeight, BigDecimal[] weights) {
        var open = new ArrayList<Integer>();
        var left = levelWeight;
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).name().equals(level) || !rows.get(i).counts()) {
                continue;
            }
            var given = rows.get(i).weight();
            if (given.isEmpty()) {
                open.add(i);
                continue;
            }
            weights[i] = given.get();
            left = left.subtract(given.get());
        }
        boolean fits = open.isEmpty() ? left.signum() == 0 : left.signum() > 0;
        if (!fits) {
            contradict(
                    open.isEmpty() ? "weights.level-sum" : "weights.level-used-up",
                    "level",
                    level,
                    "given",
                    plain(levelWeight.subtract(left)),
                    "expected",
                    plain(levelWeight),
                    "open",
                    open.size());
            return;
        }
        var shares = open.isEmpty() ? List.<BigDecimal>of() : Shares.equal(left, open.size());
        for (int i = 0; i < open.size(); i++) {
            weights[open.get(i)] = shares.get(i);
        }
    }

    /// Inside each level to the rows that apply; what a level leaves without heirs, to all.
    private List<BigDecimal> handedOn(List<BigDecimal> weights) {
        var taken = new ArrayList<>(weights);
        for (var level : counted()) {
            int[] members =
                    IntStream.range(0, rows.size())
                            .filter(i -> rows.get(i).name().equals(level))
                            .toArray();
            handOn(members, weights, taken);
        }
        if (taken.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(whole) == 0) {
            return taken;
        }
        return Shares.inProportion(whole, taken);
    }

    private void handOn(int[] members, List<BigDecimal> weights, List<BigDecimal> taken) {
        var ofLevel = Arrays.stream(members).mapToObj(weights::get).toList();
        var applying =
                Arrays.stream(members)
                        .mapToObj(i -> rows.get(i).applies() ? weights.get(i) : NOTHING)
                        .toList();
        boolean hasHeirs = applying.stream().anyMatch(weight -> weight.signum() > 0);
        var shares =
                !hasHeirs || applying.equals(ofLevel)
                        ? applying
                        : Shares.inProportion(
                                ofLevel.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                                applying);
        for (int i = 0; i < members.length; i++) {
            taken.set(members[i], shares.get(i));
        }
    }

    private void contradict(String code, Object... namesAndValues) {
        contradictions.add(
                new Contradiction(OptionalInt.empty(), RuleViolation.of(code, namesAndValues)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
