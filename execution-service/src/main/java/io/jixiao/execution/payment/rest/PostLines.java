package io.jixiao.execution.payment.rest;

import io.jixiao.execution.payment.Outcome;
import io.jixiao.execution.payment.PostPayments;
import io.jixiao.execution.payment.Submission;
import io.jixiao.kit.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/// Posts the readable lines of a batch in transactions of a thousand, and answers all of them.
@ApplicationScoped
public class PostLines {

    private static final int AT_ONCE = 1_000;

    private final PostPayments postPayments;
    private final BusinessClock clock;

    PostLines(PostPayments postPayments, BusinessClock clock) {
        this.postPayments = postPayments;
        this.clock = clock;
    }

    List<PaymentAnswer> post(List<Line> lines, Sender sender, Answers answers, boolean dryRun) {
        var allowed = new ArrayList<Submission>(lines.size());
        for (var line : lines) {
            if (line instanceof Line.Understood(_, var submission)
                    && sender.objection(submission).isEmpty()) {
                allowed.add(submission);
            }
        }
        var outcomes = (dryRun ? rehearsed(allowed) : posted(allowed)).iterator();
        return lines.stream().map(answer(sender, answers, outcomes)).toList();
    }

    private static Function<Line, PaymentAnswer> answer(
            Sender sender, Answers answers, Iterator<Outcome> outcomes) {
        return line ->
                switch (line) {
                    case Line.Broken(int number, var faults) -> answers.rejected(number, faults);
                    case Line.Understood(int number, var submission) ->
                            sender.objection(submission)
                                    .map(fault -> answers.rejected(number, List.of(fault)))
                                    .orElseGet(() -> answers.of(number, outcomes.next()));
                };
    }

    private List<Outcome> posted(List<Submission> submissions) {
        var outcomes = new ArrayList<Outcome>(submissions.size());
        for (int from = 0; from < submissions.size(); from += AT_ONCE) {
            int to = Math.min(submissions.size(), from + AT_ONCE);
            outcomes.addAll(postPayments.handle(submissions.subList(from, to), clock.today()));
        }
        return outcomes;
    }

    /// In one transaction, so that duplicates are told apart, too.
    private List<Outcome> rehearsed(List<Submission> submissions) {
        return submissions.isEmpty()
                ? List.of()
                : postPayments.rehearse(submissions, clock.today());
    }
}
