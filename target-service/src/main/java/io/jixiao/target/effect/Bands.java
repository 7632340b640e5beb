package io.jixiao.target.effect;

import io.jixiao.kernel.Money;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Where the colours begin, as an alert's own numbers say: never as this service believes.
///
/// @param green percent of the plan
/// @param yellow percent of the plan
/// @param recovered percent from which an alert ends by itself
record Bands(BigDecimal green, BigDecimal yellow, BigDecimal recovered) {

    /// Empty where the numbers do not say.
    static Optional<Bands> of(Map<String, String> numbers) {
        var green = number(numbers, "greenFromPercent");
        var yellow = number(numbers, "yellowFromPercent");
        if (green.isEmpty() || yellow.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Bands(
                        green.get(),
                        yellow.get(),
                        number(numbers, "recoveredFromPercent").orElse(green.get())));
    }

    boolean isRecovered(Money paid, Money planned) {
        return reaches(recovered, paid, planned);
    }

    /// Between green and recovered an alert wavers at yellow.
    String level(Money paid, Money planned) {
        return reaches(yellow, paid, planned) ? "YELLOW" : "RED";
    }

    /// Exact; planned 0 is reached by anything.
    private static boolean reaches(BigDecimal percent, Money paid, Money planned) {
        return BigDecimal.valueOf(paid.fen())
                        .movePointRight(2)
                        .compareTo(BigDecimal.valueOf(planned.fen()).multiply(percent))
                >= 0;
    }

    private static Optional<BigDecimal> number(Map<String, String> numbers, String name) {
        try {
            return Optional.ofNullable(numbers.get(name)).map(BigDecimal::new);
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }
}
