package io.jixiao.target.target.postgres;

import io.jixiao.target.target.TargetKey;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class TargetRows implements PanacheRepository<TargetRow> {

    PanacheQuery<TargetRow> of(TargetKey key) {
        return find(
                "projectCode = ?1 and fiscalYear = ?2",
                key.projectCode().value(),
                key.fiscalYear().year());
    }

    /// Until the end of the transaction; it needs no row to be there.
    void lockName(TargetKey key) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))",
                        Integer.class)
                .setParameter(1, key.toString())
                .getSingleResult();
    }
}
