package io.jixiao.target.lint;

/// Keeps who wrote which rule set, in the transaction that writes it.
public interface RuleSetTrail {

    void written(RuleSetEdition edition);
}
