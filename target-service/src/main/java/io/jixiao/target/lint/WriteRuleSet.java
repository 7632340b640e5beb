package io.jixiao.target.lint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// The finance bureau says how forms of its place are judged from a year on.
@ApplicationScoped
public class WriteRuleSet {

    private final RuleSets ruleSets;
    private final RuleSetTrail trail;

    WriteRuleSet(RuleSets ruleSets, RuleSetTrail trail) {
        this.ruleSets = ruleSets;
        this.trail = trail;
    }

    /// Returns it with its version; those before stay as they are.
    @Transactional
    public RuleSetEdition write(RuleSetEdition edition) {
        var written = ruleSets.add(edition);
        trail.written(written);
        return written;
    }
}
