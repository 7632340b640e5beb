package io.jixiao.execution.payment.kafka;

import io.jixiao.execution.commitment.ProjectAccount;
import io.jixiao.execution.payment.Touched;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

/// Stands in where nothing judges what was paid.
@DefaultBean
@ApplicationScoped
class NobodyJudges implements Touched {

    @Override
    public void posted(List<ProjectAccount> accounts, LocalDate businessDate) {
        // nothing to judge with
    }
}
