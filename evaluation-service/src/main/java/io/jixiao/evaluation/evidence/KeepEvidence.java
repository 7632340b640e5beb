package io.jixiao.evaluation.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Keeps what arrived together in one transaction.
@ApplicationScoped
public class KeepEvidence {

    private final Evidence evidence;

    KeepEvidence(Evidence evidence) {
        this.evidence = evidence;
    }

    @Transactional
    public void targets(List<ApprovedTarget> targets) {
        evidence.keepTargets(targets);
    }

    @Transactional
    public void spending(List<Spending> spending) {
        evidence.keepSpending(spending);
    }

    @Transactional
    public void progress(List<Progress> progress) {
        evidence.keepProgress(progress);
    }
}
