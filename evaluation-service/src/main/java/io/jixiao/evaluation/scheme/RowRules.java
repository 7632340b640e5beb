package io.jixiao.evaluation.scheme;

import java.math.BigDecimal;
import java.util.List;

/// How one row is judged, as far as places differ.
///
/// @param beyondLimit what is left of the points when a value passes its limit (≤, <)
/// @param overAchievedFrom as a multiple of the expectation: 1.3
/// @param tiers for indicators in words
/// @param lateShare what is left of the weight when a date is missed
/// @param passGate share of the weight below which a row scores nothing; 0 where there is no gate
public record RowRules(
        BeyondLimit beyondLimit,
        BigDecimal overAchievedFrom,
        List<TierBand> tiers,
        BigDecimal lateShare,
        BigDecimal passGate) {

    public RowRules {
        tiers = List.copyOf(tiers);
    }

    public TierBand band(Tier tier) {
        return tiers.stream().filter(band -> band.tier() == tier).findFirst().orElseThrow();
    }

    public enum BeyondLimit {
        /// `W·max(0, 2 − a/t)`
        LINEAR,
        /// `W·t/a`
        RATIO
    }

    /// 完成程度.
    public enum Tier {
        /// 达成.
        ACHIEVED,
        /// 部分达成.
        PARTLY,
        /// 未达成.
        MISSED
    }

    /// Shares of the weight a tier stands for.
    ///
    /// @param from inclusive
    /// @param to exclusive, except that the whole weight belongs to the first tier
    /// @param unchosen what counts until a person chooses the points
    public record TierBand(Tier tier, BigDecimal from, BigDecimal to, BigDecimal unchosen) {}
}
