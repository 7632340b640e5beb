package io.jixiao.target.library.postgres;

import io.jixiao.target.library.Library;
import io.jixiao.target.library.LibraryEntry;
import io.jixiao.target.library.LibraryItem;
import io.jixiao.target.library.LibraryQuery;
import io.jixiao.target.library.LibraryRow;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class PostgresLibrary implements Library {

    private final Rows rows;
    private final LibrarySearch search;

    PostgresLibrary(Rows rows, LibrarySearch search) {
        this.rows = rows;
        this.search = search;
    }

    @ApplicationScoped
    static class Rows implements PanacheRepository<EntryRow> {

        /// Until the end of the transaction; it needs no row to be there.
        void lockDivision(String division) {
            getEntityManager()
                    .createNativeQuery(
                            "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 2))",
                            Integer.class)
                    .setParameter(1, division)
                    .getSingleResult();
        }

        Optional<EntryRow> of(String division, LibraryRow row) {
            return find(
                            "mofDivCode = ?1 and level1 = ?2 and level2 = ?3 and level3 = ?4",
                            division,
                            row.level1(),
                            row.level2(),
                            row.level3())
                    .firstResultOptional();
        }
    }

    @Override
    public List<LibraryItem> search(LibraryQuery query, int limit) {
        return search.read(query, limit);
    }

    @Override
    @Transactional
    public Optional<LibraryEntry> find(long id) {
        return rows.findByIdOptional(id).map(EntryRow::toDomain);
    }

    @Override
    public Optional<LibraryEntry> reserved(String division, LibraryRow row) {
        rows.lockDivision(division);
        rows.getEntityManager().clear();
        return rows.of(division, row).map(EntryRow::toDomain);
    }

    @Override
    public LibraryEntry put(LibraryEntry entry) {
        var row =
                entry.id() == 0 ? new EntryRow() : rows.findByIdOptional(entry.id()).orElseThrow();
        row.take(entry);
        rows.persistAndFlush(row);
        return row.toDomain();
    }
}
