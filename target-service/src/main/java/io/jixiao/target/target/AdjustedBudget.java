package io.jixiao.target.target;

import io.jixiao.kernel.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// 全年预算数 = 年初预算数 and the adjustments since.
///
/// @param initial 年初预算数: of the first version
/// @param adjustments in order; versions that leave the budget alone make none
public record AdjustedBudget(Money initial, List<Adjustment> adjustments) {

    /// 预算调整: ± from a day on, by a document.
    ///
    /// @param version the version that brought it
    public record Adjustment(
            int version,
            LocalDate effectiveOn,
            Money amount,
            String documentNumber,
            String reason) {}

    public AdjustedBudget {
        adjustments = List.copyOf(adjustments);
    }

    /// @param versions in order, never empty
    static AdjustedBudget of(List<ApprovedVersion> versions) {
        var initial = budget(versions.getFirst());
        var adjustments = new ArrayList<Adjustment>();
        var before = initial;
        for (var version : versions) {
            var amount = budget(version).minus(before);
            if (!amount.isZero()) {
                adjustments.add(
                        new Adjustment(
                                version.version(),
                                version.effectiveOn(),
                                amount,
                                version.documentNumber(),
                                version.reason()));
            }
            before = budget(version);
        }
        return new AdjustedBudget(initial, adjustments);
    }

    /// Up to the version in force.
    public static AdjustedBudget upTo(ApprovedVersion inForce, List<ApprovedVersion> versions) {
        return of(versions.stream().filter(each -> each.version() <= inForce.version()).toList());
    }

    /// 全年预算数.
    public Money adjusted() {
        return adjustments.stream().map(Adjustment::amount).reduce(initial, Money::plus);
    }

    private static Money budget(ApprovedVersion version) {
        return version.project().funding().budget();
    }
}
