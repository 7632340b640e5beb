package io.jixiao.target.duty;

import io.jixiao.kernel.DataScope;
import java.util.Optional;

/// A duty somebody may do, and for which units.
///
/// @param lentBy whose duty it is, where it is lent for a time; empty for one's own
public record Post(Duty duty, DataScope scope, Optional<Principal> lentBy) {

    /// The person for whom another acts.
    ///
    /// @param subject identifies the person, always the same
    /// @param name for people to read
    public record Principal(String subject, String name) {}

    public static Post own(Duty duty, DataScope scope) {
        return new Post(duty, scope, Optional.empty());
    }

    public static Post lent(Duty duty, DataScope scope, Principal by) {
        return new Post(duty, scope, Optional.of(by));
    }

    public boolean isOwn() {
        return lentBy.isEmpty();
    }
}
