package io.jixiao.target.target.postgres;

import io.jixiao.kernel.Expectation;
import io.jixiao.target.project.Indicator;
import io.jixiao.target.project.Ratio;
import io.jixiao.target.project.Tiers;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/// The cells as typed; what was understood of them is read again.
@Embeddable
class IndicatorRow {

    @Column(name = "indicator_id")
    public String indicatorId = "";

    public String level1 = "";
    public String level2 = "";
    public String level3 = "";
    public String description = "";
    public String printed = "";
    public String basis = "";
    public BigDecimal weight = BigDecimal.ZERO;

    @Column(name = "tier_achieved")
    public String tierAchieved = "";

    @Column(name = "tier_partly")
    public String tierPartly = "";

    @Column(name = "tier_missed")
    public String tierMissed = "";

    public String numerator = "";
    public String denominator = "";

    static IndicatorRow of(Indicator indicator) {
        var row = new IndicatorRow();
        row.indicatorId = indicator.id();
        row.level1 = indicator.level1();
        row.level2 = indicator.level2();
        row.level3 = indicator.level3();
        row.description = indicator.description();
        row.printed = indicator.printed();
        row.basis = indicator.basis();
        row.weight = indicator.weight();
        row.tierAchieved = indicator.tiers().achieved();
        row.tierPartly = indicator.tiers().partly();
        row.tierMissed = indicator.tiers().missed();
        row.numerator = indicator.ratio().numerator();
        row.denominator = indicator.ratio().denominator();
        return row;
    }

    Indicator toDomain() {
        return new Indicator(
                indicatorId,
                level1,
                level2,
                level3,
                description,
                printed,
                Expectation.read(printed),
                basis,
                weight,
                new Tiers(tierAchieved, tierPartly, tierMissed),
                new Ratio(numerator, denominator));
    }
}
