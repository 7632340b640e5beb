package io.jixiao.evaluation.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How much of a row's weight is earned: `weight × part ÷ whole`, kept as a fraction so that it is
/// rounded once.
///
/// @param formula the part as the trace prints it, `700÷1000`; empty where nothing is calculated
record Portion(BigDecimal part, BigDecimal whole, String formula) {

    /// More digits than the rule asks for, cut and not rounded: half up then happens only once.
    private static final int SCALE = 20;

    private static final int SHOWN = 10;
    private static final int DECIMALS = 2;

    static final Portion FULL = new Portion(BigDecimal.ONE, BigDecimal.ONE, "");
    static final Portion NOTHING = new Portion(BigDecimal.ZERO, BigDecimal.ONE, "");

    static Portion of(BigDecimal part, BigDecimal whole) {
        return new Portion(part, whole, Numbers.plain(part) + "÷" + Numbers.plain(whole));
    }

    BigDecimal points(BigDecimal weight) {
        return exact(weight).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /// `12.50×85÷90=11.8055555555…，四舍五入得11.81分`
    String sentence(BigDecimal weight) {
        var points = points(weight).toPlainString();
        if (equals(FULL)) {
            return "得满分%s分".formatted(points);
        }
        if (formula.isEmpty()) {
            return "得%s分".formatted(points);
        }
        var exact = exact(weight);
        var shown = exact.setScale(SHOWN, RoundingMode.DOWN);
        return "得分=%s×%s=%s%s，保留两位小数得%s分"
                .formatted(
                        weight.toPlainString(),
                        formula,
                        Numbers.plain(shown),
                        shown.compareTo(exact) == 0 ? "" : "…",
                        points);
    }

    private BigDecimal exact(BigDecimal weight) {
        return weight.multiply(part).divide(whole, SCALE, RoundingMode.DOWN);
    }
}
