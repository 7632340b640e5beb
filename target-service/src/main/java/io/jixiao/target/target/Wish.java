package io.jixiao.target.target;

import io.jixiao.target.duty.Person;
import io.jixiao.target.finding.Finding;
import java.util.List;
import java.util.function.Function;

/// What somebody wants to happen to a target.
sealed interface Wish {

    TargetLifecycle.Outcome outcome(Target target, Person who);

    /// What the person said with it.
    default Review said() {
        return Review.plain();
    }

    /// Whether a step of this kind is what this wish becomes.
    boolean becomes(StepKind kind);

    /// @param blocking what keeps a target from submission
    record Submit(Function<Target, List<Finding>> blocking) implements Wish {
        @Override
        public TargetLifecycle.Outcome outcome(Target target, Person who) {
            return TargetLifecycle.submit(target.state(), who, blocking.apply(target));
        }

        @Override
        public boolean becomes(StepKind kind) {
            return kind == StepKind.SUBMITTED;
        }
    }

    record Withdraw() implements Wish {
        @Override
        public TargetLifecycle.Outcome outcome(Target target, Person who) {
            return TargetLifecycle.withdraw(target.state(), who);
        }

        @Override
        public boolean becomes(StepKind kind) {
            return kind == StepKind.WITHDRAWN;
        }
    }

    record Judge(Review said) implements Wish {
        @Override
        public TargetLifecycle.Outcome outcome(Target target, Person who) {
            var unknown =
                    said.onIndicators().keySet().stream().filter(id -> !target.has(id)).toList();
            return unknown.isEmpty()
                    ? TargetLifecycle.review(target.state(), who, said)
                    : new TargetLifecycle.Outcome.Refused(new Refusal.IndicatorsUnknown(unknown));
        }

        @Override
        public boolean becomes(StepKind kind) {
            return switch (said.decision()) {
                case AGREE -> kind == StepKind.DEPARTMENT_AGREED || kind == StepKind.FINANCE_AGREED;
                case RETURN -> kind == StepKind.RETURNED;
            };
        }
    }

    /// @param reason kept with the step
    record End(Ending ending, String reason) implements Wish {
        @Override
        public TargetLifecycle.Outcome outcome(Target target, Person who) {
            return TargetLifecycle.end(target.state(), who, ending);
        }

        @Override
        public Review said() {
            return Review.plain(reason);
        }

        @Override
        public boolean becomes(StepKind kind) {
            return switch (ending) {
                case CLOSED -> kind == StepKind.CLOSED;
                case REVOKED -> kind == StepKind.REVOKED;
            };
        }
    }
}
