package io.jixiao.evaluation.scoring;

import java.math.BigDecimal;

/// Numbers as a sentence prints them: 1000, 12.5, never 1E+3.
final class Numbers {

    private Numbers() {}

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
