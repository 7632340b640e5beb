package io.jixiao.target.department.postgres;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.target.department.DepartmentGoals;
import io.jixiao.target.department.GoalsOnFile;
import io.jixiao.target.department.GoalsStore;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

@ApplicationScoped
class PostgresGoals implements GoalsStore {

    private final Rows rows;

    PostgresGoals(Rows rows) {
        this.rows = rows;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepository<GoalsRow> {

        Optional<GoalsRow> of(BudgetUnit unit, FiscalYear year) {
            return find(
                            "mofDivCode = ?1 and unitCode = ?2 and fiscalYear = ?3",
                            unit.mofDivCode(),
                            unit.unitCode(),
                            year.year())
                    .firstResultOptional();
        }

        /// Until the end of the transaction; it needs no row to be there.
        void lockName(BudgetUnit unit, FiscalYear year) {
            getEntityManager()
                    .createNativeQuery(
                            "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 1))",
                            Integer.class)
                    .setParameter(1, unit + "/" + year)
                    .getSingleResult();
        }
    }

    @Override
    @Transactional
    public Optional<GoalsOnFile> find(BudgetUnit unit, FiscalYear year) {
        return rows.of(unit, year).map(GoalsRow::toDomain);
    }

    @Override
    public Optional<GoalsOnFile> reserved(BudgetUnit unit, FiscalYear year) {
        rows.lockName(unit, year);
        return rows.of(unit, year).map(GoalsRow::toDomain);
    }

    @Override
    public GoalsOnFile put(DepartmentGoals goals) {
        var row =
                rows.of(goals.unit(), goals.year())
                        .orElseGet(() -> GoalsRow.of(goals.unit(), goals.year()));
        row.take(goals);
        rows.persistAndFlush(row);
        return row.toDomain();
    }
}
