package io.jixiao.execution.ledger.postgres;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "jixiao.ledger")
public interface LedgerSettings {

    /// How far the clocks of replicas and database may be apart; what was recorded later than this
    /// ago is not sealed yet.
    @WithDefault("1s")
    Duration clocksApartAtMost();
}
