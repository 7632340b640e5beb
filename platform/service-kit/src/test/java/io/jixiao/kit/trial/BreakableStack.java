package io.jixiao.kit.trial;

import io.jixiao.local.postgres.Postgres;
import io.jixiao.local.postgres.PostgresSettings;
import io.jixiao.testkit.TestTokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL and a real broker that tests may take away and give back.
public class BreakableStack implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "kit";

    private @Nullable Postgres postgres;

    @Override
    public Map<String, String> start() {
        var server = Postgres.start(PostgresSettings.throwAway());
        postgres = server;
        server.createDatabase(DATABASE, DATABASE, DATABASE);
        BreakableDatabase.at(server.jdbcUrl("postgres"));
        return Map.of(
                "quarkus.datasource.jdbc.url",
                server.jdbcUrl(DATABASE),
                "quarkus.datasource.username",
                DATABASE,
                "quarkus.datasource.password",
                DATABASE,
                "kafka.bootstrap.servers",
                BreakableBroker.start(),
                "quarkus.oidc.public-key",
                TestTokens.publicKey(),
                "quarkus.http.test-port",
                "0",
                "quarkus.management.test-port",
                "0",
                "jixiao.business-date.settable",
                "true");
    }

    @Override
    public void stop() {
        BreakableBroker.kill();
        if (postgres != null) {
            postgres.close();
        }
    }
}
