package io.jixiao.benchmarks.report;

import java.util.List;

/// The straight line nearest to points, by least squares.
///
/// @param atStart its value at the first point
/// @param perUnit how much it rises while x rises by one
/// @param error standard error of the rise: the true one lies within twice of it
public record Trend(double atStart, double perUnit, double error) {

    public record Point(double x, double y) {}

    public static Trend of(List<Point> points) {
        if (points.size() < 3) {
            throw new IllegalArgumentException("no line through " + points.size() + " points");
        }
        double meanX = points.stream().mapToDouble(Point::x).average().orElseThrow();
        double meanY = points.stream().mapToDouble(Point::y).average().orElseThrow();
        double spreadX = points.stream().mapToDouble(p -> square(p.x() - meanX)).sum();
        double slope =
                points.stream().mapToDouble(p -> (p.x() - meanX) * (p.y() - meanY)).sum() / spreadX;
        double left =
                points.stream()
                        .mapToDouble(p -> square(p.y() - meanY - slope * (p.x() - meanX)))
                        .sum();
        double error = Math.sqrt(left / (points.size() - 2) / spreadX);
        return new Trend(meanY + slope * (points.getFirst().x() - meanX), slope, error);
    }

    /// `0.4 ± 0.2`: the rise and twice its error, in percent of the value at the start.
    public String percentPerUnit() {
        return "%s ± %s"
                .formatted(
                        Spread.number(100 * perUnit / atStart, 1),
                        Spread.number(200 * error / atStart, 1));
    }

    private static double square(double number) {
        return number * number;
    }
}
