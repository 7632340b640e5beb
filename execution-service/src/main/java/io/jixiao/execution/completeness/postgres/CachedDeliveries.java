package io.jixiao.execution.completeness.postgres;

import io.jixiao.execution.completeness.Deliveries;
import io.jixiao.execution.completeness.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/// Every batch asks for it and it changes a few times a day: kept for some seconds.
@ApplicationScoped
class CachedDeliveries implements Deliveries {

    private static final int DIVISIONS_AT_MOST = 10_000;

    private final DataSource database;
    private final DeliverySettings settings;
    private final Map<String, Kept> byDivision = new ConcurrentHashMap<>();

    private record Kept(Delivery delivery, long atNanos) {}

    CachedDeliveries(DataSource database, DeliverySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public Delivery of(String mofDivCode) {
        long now = System.nanoTime();
        var kept = byDivision.get(mofDivCode);
        if (kept != null
                && Duration.ofNanos(now - kept.atNanos).compareTo(settings.remembered()) < 0) {
            return kept.delivery;
        }
        if (byDivision.size() > DIVISIONS_AT_MOST) {
            byDivision.clear();
        }
        var delivery = read(mofDivCode);
        byDivision.put(mofDivCode, new Kept(delivery, now));
        return delivery;
    }

    private Delivery read(String mofDivCode) {
        try (var connection = database.getConnection()) {
            return DeliveryRow.read(connection, mofDivCode);
        } catch (SQLException e) {
            throw new IllegalStateException("deliveries", e);
        }
    }
}
