package io.jixiao.contracts;

/// Every topic of Jixiao. Dead letters of `x` go to `x.dlq`.
public final class TopicNames {

    public static final String PAYMENTS = "finance.payments.v1";
    public static final String PROGRESS_REPORTS = "progress.reports.v1";
    public static final String TARGET_APPROVED = "target.approved.v1";
    public static final String SPENDING = "execution.spending.v1";
    public static final String PROGRESS = "execution.progress.v1";
    public static final String ALERTS = "execution.alerts.v1";
    public static final String EVALUATION_RESULTS = "evaluation.results.v1";

    public static final String DEAD_LETTER_SUFFIX = ".dlq";

    private TopicNames() {}
}
