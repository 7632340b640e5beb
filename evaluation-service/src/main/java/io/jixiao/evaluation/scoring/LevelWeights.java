package io.jixiao.evaluation.scoring;

import io.jixiao.evaluation.scheme.Frame;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What each first level of a table weighs: an absent level leaves its weight to its heir (满意度 to
/// 效益); where weight is still missing, the present ones are scaled up.
final class LevelWeights {

    private LevelWeights() {}

    /// In the order of the frame, adding up to exactly `whole`.
    static Map<String, BigDecimal> of(Frame frame, Collection<String> present, BigDecimal whole) {
        var weights = new LinkedHashMap<String, BigDecimal>();
        frame.levels().stream()
                .filter(level -> present.contains(level.name()))
                .forEach(level -> weights.put(level.name(), level.weight()));
        frame.levels().stream()
                .filter(level -> !present.contains(level.name()))
                .forEach(
                        absent ->
                                absent.heir()
                                        .filter(weights::containsKey)
                                        .ifPresent(
                                                heir ->
                                                        weights.merge(
                                                                heir,
                                                                absent.weight(),
                                                                BigDecimal::add)));
        var shares = Shares.inProportion(whole, List.copyOf(weights.values()));
        int i = 0;
        for (var level : weights.entrySet()) {
            level.setValue(shares.get(i++));
        }
        return weights;
    }
}
