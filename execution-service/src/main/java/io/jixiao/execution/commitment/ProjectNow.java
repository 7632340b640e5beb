package io.jixiao.execution.commitment;

import java.time.LocalDate;

/// What a project's page shows each time it is opened, by everything that is recorded.
///
/// @param today the business date
/// @param waiting payments of the project that wait for something
/// @param indicators as announced with the version of the plan in force, JSON; `[]` where none was
/// @param reported whether there is any report of progress: spares looking for them where none is
public record ProjectNow(
        LocalDate today,
        ProjectAccount account,
        PaidByDay paid,
        int waiting,
        String indicators,
        boolean reported) {}
