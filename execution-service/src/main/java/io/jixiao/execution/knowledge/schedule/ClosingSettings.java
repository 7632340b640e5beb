package io.jixiao.execution.knowledge.schedule;

import io.jixiao.execution.knowledge.ClosingRule;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

@ConfigMapping(prefix = "jixiao.period-closing")
public interface ClosingSettings {

    /// How many days after its last day a period still takes payments as being in time.
    @WithDefault("5")
    int days();

    /// As the rule takes it.
    final class Beans {

        private Beans() {}

        @Produces
        @Singleton
        static ClosingRule closingRule(ClosingSettings settings) {
            return new ClosingRule(settings.days());
        }
    }
}
