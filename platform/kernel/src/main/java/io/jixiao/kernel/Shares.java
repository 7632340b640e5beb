package io.jixiao.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/// Shares a whole out in two decimals so that the parts always add up to exactly the whole: what
/// rounding leaves goes to the last that has a share at all.
public final class Shares {

    private static final int DECIMALS = 2;

    private Shares() {}

    public static List<BigDecimal> equal(BigDecimal whole, int parts) {
        return inProportion(whole, Collections.nCopies(parts, BigDecimal.ONE));
    }

    /// @param proportions none below 0, one above it at least
    public static List<BigDecimal> inProportion(BigDecimal whole, List<BigDecimal> proportions) {
        var shares = shares(whole, proportions, RoundingMode.HALF_UP);
        // Of very many parts rounding up may take more than there is; cutting never does.
        return shares.stream().anyMatch(share -> share.signum() < 0)
                ? shares(whole, proportions, RoundingMode.DOWN)
                : shares;
    }

    private static List<BigDecimal> shares(
            BigDecimal whole, List<BigDecimal> proportions, RoundingMode rounding) {
        var sum = proportions.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        int last =
                IntStream.range(0, proportions.size())
                        .filter(i -> proportions.get(i).signum() > 0)
                        .max()
                        .orElseThrow();
        var shares = new ArrayList<BigDecimal>(proportions.size());
        var left = whole.setScale(DECIMALS, RoundingMode.UNNECESSARY);
        for (var proportion : proportions) {
            var share = whole.multiply(proportion).divide(sum, DECIMALS, rounding);
            shares.add(share);
            left = left.subtract(share);
        }
        shares.set(last, shares.get(last).add(left));
        return shares;
    }
}
