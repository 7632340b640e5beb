package io.jixiao.testkit;

import io.jixiao.local.postgres.Postgres;
import io.jixiao.local.postgres.PostgresSettings;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A real PostgreSQL and a real broker for the `@QuarkusTest`s of one service, thrown away after.
///
/// `@QuarkusTestResource(RealStack.class)`; tokens come from [TestTokens].
public class RealStack implements QuarkusTestResourceLifecycleManager {

    private static final String DATABASE = "service";

    private @Nullable Postgres postgres;
    private @Nullable BrokerChild broker;

    @Override
    public Map<String, String> start() {
        var database = Postgres.start(PostgresSettings.throwAway());
        postgres = database;
        database.createDatabase(DATABASE, DATABASE, DATABASE);
        var kafka = BrokerChild.start();
        broker = kafka;
        return Map.of(
                "quarkus.datasource.jdbc.url",
                database.jdbcUrl(DATABASE),
                "quarkus.datasource.username",
                DATABASE,
                "quarkus.datasource.password",
                DATABASE,
                "kafka.bootstrap.servers",
                kafka.bootstrapServers(),
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
        if (broker != null) {
            broker.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
