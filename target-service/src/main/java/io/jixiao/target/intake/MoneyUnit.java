package io.jixiao.target.intake;

import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// In what a form prints money (单位：万元).
enum MoneyUnit {
    WAN_YUAN("万元", 6),
    YUAN("元", 2);

    private static final Pattern LINE = Pattern.compile("(?:金额)?单位:?(.{0,2}元)");
    private static final Pattern IN_BRACKETS = Pattern.compile(".*\\((.{0,2}元)\\).*");
    private static final Pattern AMOUNT =
            Pattern.compile(
                    "[¥￥]?(-?(?:[0-9]{1,17}|[0-9]{1,3}(?:,[0-9]{3}){1,5})(?:\\.[0-9]{1,6})?)(.{0,2}元)?");

    private final String chinese;
    private final int fenDigits;

    MoneyUnit(String chinese, int fenDigits) {
        this.chinese = chinese;
        this.fenDigits = fenDigits;
    }

    /// What a cell `单位：万元` names, known here or not.
    static Optional<String> named(String printed) {
        var line = LINE.matcher(Printed.key(printed));
        return line.matches() ? Optional.of(line.group(1)) : Optional.empty();
    }

    /// What a heading `预算数（元）` names.
    static Optional<String> inBrackets(String printed) {
        var heading = IN_BRACKETS.matcher(Printed.key(printed));
        return heading.matches() ? Optional.of(heading.group(1)) : Optional.empty();
    }

    static Optional<MoneyUnit> of(String name) {
        for (var unit : values()) {
            if (unit.chinese.equals(name)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /// Empty when it is not surely an amount; `40`, `1,200.50`, `40万元` are.
    Optional<Money> read(String printed) {
        return number(printed)
                .flatMap(
                        amount ->
                                amount.unit().isEmpty()
                                        ? toMoney(amount.value())
                                        : of(amount.unit())
                                                .flatMap(it -> it.toMoney(amount.value())));
    }

    /// The same amount as this form would print it in 万元; anything else as it is.
    String toWanYuan(String printed) {
        return switch (this) {
            case WAN_YUAN -> printed;
            case YUAN -> read(printed).map(Money::toWanYuan).orElse(printed);
        };
    }

    private record Amount(BigDecimal value, String unit) {}

    private static Optional<Amount> number(String printed) {
        var amount = AMOUNT.matcher(Printed.key(printed));
        if (!amount.matches()) {
            return Optional.empty();
        }
        var unit = amount.group(2);
        return Optional.of(
                new Amount(
                        new BigDecimal(amount.group(1).replace(",", "")),
                        unit == null ? "" : unit));
    }

    private Optional<Money> toMoney(BigDecimal value) {
        var fen = value.movePointRight(fenDigits).stripTrailingZeros();
        return fen.scale() > 0 || fen.precision() - fen.scale() > 17
                ? Optional.empty()
                : Optional.of(Money.ofFen(fen.longValueExact()));
    }
}
