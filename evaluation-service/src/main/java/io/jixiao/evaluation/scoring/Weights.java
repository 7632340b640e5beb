package io.jixiao.evaluation.scoring;

import io.jixiao.evaluation.scheme.Frame;
import io.jixiao.evaluation.scheme.Scheme;
import io.jixiao.evaluation.scoring.Table.Row;
import io.jixiao.kernel.RuleViolation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// 分值 of every row: given ones are kept, the rest follows from the scheme; together with the
/// execution part always exactly 100.
///
/// Where every row has one, only their sum is checked. Otherwise each level keeps the scheme's
/// weight, and rows without one share what the given ones of their level leave.
final class Weights {

    private final Scheme scheme;
    private final List<Row> rows;
    private final List<Objection> objections;

    private Weights(Scheme scheme, List<Row> rows, List<Objection> objections) {
        this.scheme = scheme;
        this.rows = rows;
        this.objections = objections;
    }

    /// In the order of the rows; empty when there is an objection, which is added to the list.
    static List<BigDecimal> of(Scheme scheme, List<Row> rows, List<Objection> objections) {
        int before = objections.size();
        var weights = new Weights(scheme, rows, objections).assign();
        return objections.size() == before ? weights : List.of();
    }

    /// For a table without an execution part: the same proportions, 100 in all.
    static List<BigDecimal> scaledToFull(List<BigDecimal> weights) {
        return Shares.inProportion(Scheme.FULL, weights);
    }

    private List<BigDecimal> assign() {
        var levels = rows.stream().map(row -> row.levels().first()).distinct().toList();
        var frame = scheme.frameFor(levels);
        if (frame.isEmpty()) {
            unknownLevels();
            return List.of();
        }
        return rows.stream().allMatch(row -> row.weight().isPresent())
                ? allGiven()
                : fromLevels(LevelWeights.of(frame.get(), levels, scheme.rowsWeight()));
    }

    private void unknownLevels() {
        var known =
                scheme.frames().stream()
                        .flatMap(frame -> frame.levels().stream())
                        .map(Frame.Level::name)
                        .distinct()
                        .toList();
        for (int i = 0; i < rows.size(); i++) {
            if (!known.contains(rows.get(i).levels().first())) {
                objections.add(
                        Objection.atRow(
                                i,
                                "level1",
                                RuleViolation.of(
                                        "level.unknown",
                                        "level",
                                        rows.get(i).levels().level1(),
                                        "known",
                                        String.join("、", known))));
            }
        }
    }

    private List<BigDecimal> allGiven() {
        var weights = rows.stream().map(Weights::given).toList();
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(scheme.rowsWeight()) != 0) {
            objections.add(
                    new Objection(
                            "/rows",
                            RuleViolation.of(
                                    "weights.sum",
                                    "given",
                                    Numbers.plain(sum),
                                    "expected",
                                    Numbers.plain(scheme.rowsWeight()))));
        }
        return weights;
    }

    private List<BigDecimal> fromLevels(Map<String, BigDecimal> levelWeights) {
        var weights = new LinkedHashMap<Integer, BigDecimal>();
        levelWeights.forEach((level, weight) -> weights.putAll(insideLevel(level, weight)));
        return objections.isEmpty() && weights.size() == rows.size() ? inOrder(weights) : List.of();
    }

    private Map<Integer, BigDecimal> insideLevel(String level, BigDecimal levelWeight) {
        var weights = new LinkedHashMap<Integer, BigDecimal>();
        var open = new ArrayList<Integer>();
        var left = levelWeight;
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!row.levels().first().equals(level)) {
                continue;
            }
            if (row.weight().isEmpty()) {
                open.add(i);
                continue;
            }
            weights.put(i, given(row));
            left = left.subtract(given(row));
        }
        boolean fits = open.isEmpty() ? left.signum() == 0 : left.signum() > 0;
        if (!fits) {
            contradiction(level, levelWeight.subtract(left), levelWeight, open.size());
            return Map.of();
        }
        if (!open.isEmpty()) {
            var shares = Shares.equal(left, open.size());
            for (int i = 0; i < open.size(); i++) {
                weights.put(open.get(i), shares.get(i));
            }
        }
        return weights;
    }

    private void contradiction(String level, BigDecimal given, BigDecimal expected, int open) {
        objections.add(
                new Objection(
                        "/rows",
                        RuleViolation.of(
                                open == 0 ? "weights.level-sum" : "weights.level-used-up",
                                "level",
                                level,
                                "given",
                                Numbers.plain(given),
                                "expected",
                                Numbers.plain(expected),
                                "open",
                                open)));
    }

    private List<BigDecimal> inOrder(Map<Integer, BigDecimal> weights) {
        var ordered = new ArrayList<BigDecimal>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            ordered.add(weights.getOrDefault(i, BigDecimal.ZERO));
        }
        return ordered;
    }

    private static BigDecimal given(Row row) {
        return row.weight().orElseThrow();
    }
}
