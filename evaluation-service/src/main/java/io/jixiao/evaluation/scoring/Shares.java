package io.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Shares a whole out in two decimals so that the parts always add up to exactly the whole: what
/// rounding leaves goes to the last.
final class Shares {

    private static final int DECIMALS = 2;

    private Shares() {}

    static List<BigDecimal> equal(BigDecimal whole, int parts) {
        return inProportion(whole, Collections.nCopies(parts, BigDecimal.ONE));
    }

    static List<BigDecimal> inProportion(BigDecimal whole, List<BigDecimal> proportions) {
        var shares = shares(whole, proportions, RoundingMode.HALF_UP);
        // Of very many parts rounding up may take more than there is; cutting never does.
        return shares.getLast().signum() < 0
                ? shares(whole, proportions, RoundingMode.DOWN)
                : shares;
    }

    private static List<BigDecimal> shares(
            BigDecimal whole, List<BigDecimal> proportions, RoundingMode rounding) {
        var sum = proportions.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var shares = new ArrayList<BigDecimal>(proportions.size());
        var left = whole.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        for (var proportion : proportions.subList(0, proportions.size() - 1)) {
            var share = whole.multiply(proportion).divide(sum, DECIMALS, rounding);
            shares.add(share);
            left = left.subtract(share);
        }
        shares.add(left);
        return shares;
    }
}
