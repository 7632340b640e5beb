package io.jixiao.execution.commitment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Approved versions, and the accounts opened for them.
public interface Commitments {

    /// How far the announcements have come; empty where nothing is known of the project.
    ///
    /// @param latest version
    record Known(int latest, ApprovedTarget.State state) {}

    Optional<Known> known(ProjectKey key);

    /// Keeps those versions that are new.
    void append(ApprovedTarget target);

    /// In order, never empty for an account.
    List<ApprovedVersion> versions(ProjectKey key);

    void open(ApprovedTarget target, PlanInForce plan);

    /// Name, unit and state as announced, and the plan in force.
    void change(ApprovedTarget target, PlanInForce plan);

    void change(ProjectKey key, PlanInForce plan);

    /// Accounts whose plan is not that of the version in force on the day, in order.
    List<ProjectKey> due(LocalDate day, int limit);
}
