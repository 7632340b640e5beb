package io.jixiao.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/// Repeated figures in short: the one in the middle, the lowest and the highest.
public record Spread(double median, double min, double max) {

    public static Spread of(Collection<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("no figures");
        }
        var sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(median(sorted), sorted[0], sorted[sorted.length - 1]);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : Arrays.stream(sorted, middle - 1, middle + 1).average().orElseThrow();
    }

    /// `0.74 (0.61–0.87)`
    public String print(int decimals) {
        return "%s (%s–%s)"
                .formatted(number(median, decimals), number(min, decimals), number(max, decimals));
    }

    /// `18 200`
    public static String number(double figure, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", figure).replace(',', ' ');
    }
}
