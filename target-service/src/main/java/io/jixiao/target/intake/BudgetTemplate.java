package io.jixiao.target.intake;

/// An empty list of budgets to fill in, with one line as an example.
public interface BudgetTemplate {

    byte[] xlsx();
}
