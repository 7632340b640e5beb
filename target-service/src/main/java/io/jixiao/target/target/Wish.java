package io.jixiao.target.target;

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

    record Submit() implements Wish {
        @Override
        public TargetLifecycle.Outcome outcome(Target target, Person who) {
            return TargetLifecycle.submit(target.state(), who, target.project().blockingFindings());
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
