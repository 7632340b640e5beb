package io.jixiao.local.sample;

import io.jixiao.local.Deployable;
import io.jixiao.local.Stack;
import io.jixiao.local.issuer.Role;
import java.time.LocalDate;
import java.util.Map;

/// The parts of the walk, over one running stack and one story.
record Year(Stack stack, Api api, Story story) {

    Promises promises() {
        return new Promises(api, story);
    }

    Spending spending() {
        return new Spending(this);
    }

    Monitoring monitoring() {
        return new Monitoring(api, story);
    }

    Results results() {
        return new Results(api, story);
    }

    /// The same day in all three services.
    void dayIs(LocalDate day) {
        for (var service : Deployable.values()) {
            api.put(Role.ADMIN, service, "/business-date", Map.of("date", day.toString()))
                    .orFail("business date " + day + " in " + service.title());
        }
    }

    /// The evening of the checkpoint, and the morning after.
    void checkpoint(LocalDate day) {
        story.chapter("时点 " + day, "Checkpoint");
        dayIs(day);
        monitoring().judge(day);
        monitoring().showStanding(day);
        dayIs(day.plusDays(1));
        monitoring().judge(day.plusDays(1));
        monitoring().showOpenAlerts(day);
    }
}
