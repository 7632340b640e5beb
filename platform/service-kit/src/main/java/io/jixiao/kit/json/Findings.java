package io.jixiao.kit.json;

import io.jixiao.kit.problem.Fault;
import io.jixiao.kit.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with the body being read, as far as anyone cares to read on.
final class Findings {

    private static final int MOST = 100;

    private final List<Fault> faults = new ArrayList<>();

    void add(Fault fault) {
        if (faults.size() < MOST) {
            faults.add(fault);
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    /// Then a value that refuses itself at this place may just miss what was not understood.
    boolean isAnythingWrongBelow(@Nullable String place) {
        var below = place == null ? "/" : place + "/";
        return faults.stream()
                .map(Fault::place)
                .anyMatch(each -> each != null && each.startsWith(below));
    }

    Problem problem() {
        return Problem.badRequest(faults.toArray(Fault[]::new));
    }
}
