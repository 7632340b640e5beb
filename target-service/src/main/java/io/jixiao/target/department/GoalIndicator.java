package io.jixiao.target.department;

import io.jixiao.kernel.Expectation;

/// An indicator a sub-goal names (绩效指标), often without a number.
///
/// @param printed 指标值, blank where only the name stands
public record GoalIndicator(String name, String printed) {

    public Expectation expectation() {
        return Expectation.read(printed);
    }
}
