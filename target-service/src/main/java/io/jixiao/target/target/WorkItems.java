package io.jixiao.target.target;

import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What waits for whom: never what [TargetLifecycle] would refuse the person.
public interface WorkItems {

    /// The order of the list: the oldest first.
    record Position(Instant since, TargetKey key) {}

    List<WorkItem> of(Person who, Optional<Duty> duty, Optional<Position> after, int limit);

    /// How many in each duty; duties without any are left out.
    Map<Duty, Long> counts(Person who);
}
