package io.jixiao.target.target;

import io.jixiao.target.finding.Finding;
import java.util.List;
import java.util.function.Function;

/// What somebody wants to happen to a target.
sealed interface Wish {

    Review.Decision AGREE = Review.Decision.AGREE;

    TargetLifecycle.Outcome outcome(Target target, Person who);

    /// What the person said with it.
    default Review said() {
        return new Review(AGREE, Grade.NONE, "");
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
            return TargetLifecycle.review(target.state(), who, said);
        }

        @Override
        public boolean becomes(StepKind kind) {
            return switch (said.decision()) {
                case AGREE -> kind == StepKind.DEPARTMENT_AGREED || kind == StepKind.FINANCE_AGREED;
                case RETURN -> kind == StepKind.RETURNED;
            };
        }
    }
}
