package io.jixiao.kit.problem;

import io.jixiao.kernel.RuleViolation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Collects everything wrong with one request, so that nobody has to send it ten times.
public final class Faults {

    private final List<Fault> found = new ArrayList<>();

    public void add(Fault fault) {
        found.add(fault);
    }

    /// The field's value through `read`, or null with a fault when it is absent or breaks a rule.
    public <T, R> @Nullable R required(
            String place, @Nullable T value, Function<? super T, ? extends R> read) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            add(Fault.at(place, "field.required"));
            return null;
        }
        return catching(place, () -> read.apply(value));
    }

    public <T, R> @Nullable R optional(
            String place, @Nullable T value, Function<? super T, ? extends R> read) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            return null;
        }
        return catching(place, () -> read.apply(value));
    }

    /// Runs a rule; a violation becomes a fault at this place.
    public <R> @Nullable R catching(@Nullable String place, Supplier<? extends R> rule) {
        try {
            return rule.get();
        } catch (RuleViolation violation) {
            add(Fault.from(violation, place));
            return null;
        }
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Fault> all() {
        return List.copyOf(found);
    }

    /// 422 with all of them.
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw Problem.unprocessable(found);
        }
    }
}
