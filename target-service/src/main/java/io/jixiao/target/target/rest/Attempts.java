package io.jixiao.target.target.rest;

import io.jixiao.kit.clock.BusinessClock;
import io.jixiao.kit.http.EntityTags;
import io.jixiao.target.duty.People;
import io.jixiao.target.target.Attempt;
import io.jixiao.target.target.TargetKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// What the caller of the request at hand tries, now.
@ApplicationScoped
class Attempts {

    private final People people;
    private final BusinessClock clock;

    Attempts(People people, BusinessClock clock) {
        this.people = people;
        this.clock = clock;
    }

    /// @param ifMatch the revision the caller has seen; may be left out
    Attempt at(TargetKey key, @Nullable String ifMatch) {
        return new Attempt(
                key,
                people.scope(),
                EntityTags.seenIfSaid(ifMatch),
                people.person(),
                clock.now().truncatedTo(ChronoUnit.MICROS),
                clock.today());
    }
}
