package io.jixiao.execution.commitment.kafka;

import io.jixiao.execution.commitment.PlanListener;
import io.jixiao.execution.commitment.ProjectAccount;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/// Stands in where nothing judges plans.
@DefaultBean
@ApplicationScoped
class NobodyListens implements PlanListener {

    @Override
    public void planChanged(List<ProjectAccount> locked, LocalDate businessDate) {
        // nothing to judge with
    }
}
