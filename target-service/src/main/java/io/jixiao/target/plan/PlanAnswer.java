package io.jixiao.target.plan;

/// What a person said about a row that can be read in more than one way.
public sealed interface PlanAnswer {

    record NotGiven() implements PlanAnswer {}

    record Given(Way way) implements PlanAnswer {}
}
