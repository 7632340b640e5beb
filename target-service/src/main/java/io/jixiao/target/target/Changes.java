package io.jixiao.target.target;

import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.change.ChangePolicy;
import java.util.List;
import java.util.Optional;

/// The change requests of each target; of one target at most one is open.
public interface Changes {

    void add(ChangeRequest request);

    void store(ChangeRequest request);

    /// In order of their numbers.
    List<ChangeRequest> of(TargetKey key);

    /// In order of key and number.
    List<ChangeRequest> list(ChangeFilter filter, int limit);

    /// What counts as late and repeated in a year.
    ChangePolicy policy(FiscalYear year);

    default Optional<ChangeRequest> open(TargetKey key) {
        return of(key).stream().filter(ChangeRequest::isOpen).findFirst();
    }
}
