package io.jixiao.target.target;

import java.util.List;

/// What everybody hears of a target: its versions and what has become of it.
///
/// @param state while a change is under way still APPROVED; CLOSED or REVOKED at the end
/// @param departmentName blank while the department's goals are not on file
/// @param versions in order, never empty
public record PublishedTarget(
        TargetKey key,
        StateName state,
        long revision,
        String departmentName,
        List<ApprovedVersion> versions) {

    public PublishedTarget {
        versions = List.copyOf(versions);
    }
}
