package io.jixiao.target.library.postgres;

import io.jixiao.kernel.Expectation;
import io.jixiao.kit.identity.ScopeSql;
import io.jixiao.target.library.LibraryItem;
import io.jixiao.target.library.LibraryQuery;
import io.jixiao.target.library.LibraryRow;
import io.jixiao.target.target.TargetKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// One page of a division's library: uses are counted as they are asked for.
///
/// A county approves some ten thousand rows a year, which is counted in milliseconds; what must not
/// be read is another county's.
@ApplicationScoped
class LibrarySearch {

    private static final String NAMED =
            """
            (? = '' or position(lower(?) in lower(level1 || ' ' || level2 || ' ' || level3)) > 0)
            and (? = '' or level1 = ?)
            and (? = '' or level2 = ?)""";

    private static final String SQL =
            """
            with used as (
                select level1, level2, level3, count(*) as uses, max(fiscal_year) as last_used,
                    (array_agg(kind order by fiscal_year desc, project_code))[1] as kind,
                    (array_agg(description order by fiscal_year desc, project_code))[1]
                        as description,
                    (array_agg(basis order by fiscal_year desc, project_code))[1] as basis,
                    (array_agg(printed order by fiscal_year desc, project_code)
                        filter (where %1$s))[1] as printed,
                    min(printed) filter (where project_code = ? and fiscal_year = ? and %1$s)
                        as last_year
                from indicator_use u
                where mof_div_code = ?
                and starts_with(unit_code, ?)
                and %2$s
                group by level1, level2, level3
            ), curated as (
                select id, level1, level2, level3, kind, description, printed, basis, disabled
                from library_entry
                where mof_div_code = ?
                and %2$s
            ), merged as (
                select coalesce(c.id, 0) as id, level1, level2, level3,
                    coalesce(c.kind, u.kind) as kind, coalesce(u.uses, 0) as uses,
                    coalesce(u.last_used, 0) as last_used, coalesce(u.last_year, '') as last_year,
                    coalesce(nullif(c.description, ''), u.description, '') as description,
                    coalesce(u.last_year, nullif(c.printed, ''), u.printed, '') as printed,
                    coalesce(nullif(c.basis, ''), u.basis, '') as basis
                from used u
                full join curated c using (level1, level2, level3)
                where not coalesce(c.disabled, false)
                and (? = '' or u.uses > 0)
            )
            select *
            from merged
            where (cardinality(cast(? as text[])) = 0 or kind = any (cast(? as text[])))
            and (-uses, level1, level2, level3) > (?, ?, ?, ?)
            order by -uses, level1, level2, level3
            limit ?"""
                    .formatted(ScopeSql.condition("u"), NAMED);

    private static final long BEFORE_ALL = Long.MIN_VALUE;

    private final DataSource database;

    LibrarySearch(DataSource database) {
        this.database = database;
    }

    List<LibraryItem> read(LibraryQuery query, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(SQL)) {
            bind(query, limit, statement, connection);
            try (var row = statement.executeQuery()) {
                var items = new ArrayList<LibraryItem>();
                while (row.next()) {
                    items.add(item(row));
                }
                return items;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("indicator library", e);
        }
    }

    private static void bind(
            LibraryQuery query, int limit, PreparedStatement statement, Connection connection)
            throws SQLException {
        int index = ScopeSql.bind(statement, 1, query.scope());
        var draft = query.draft().stream().findFirst();
        statement.setString(
                index++, draft.map(TargetKey::projectCode).map(Object::toString).orElse(""));
        statement.setInt(index++, draft.map(key -> key.fiscalYear().year() - 1).orElse(0));
        index = ScopeSql.bind(statement, index, query.scope());
        statement.setString(index++, query.division());
        statement.setString(index++, query.unitPrefix());
        index = bindNames(query, statement, index);
        statement.setString(index++, query.division());
        index = bindNames(query, statement, index);
        statement.setString(index++, query.unitPrefix());
        var kinds = query.kinds().stream().map(Expectation.Kind::name).sorted().toArray();
        statement.setArray(index++, connection.createArrayOf("text", kinds));
        statement.setArray(index++, connection.createArrayOf("text", kinds));
        var after = query.after().stream().findFirst();
        statement.setLong(index++, after.map(each -> -each.uses()).orElse(BEFORE_ALL));
        statement.setString(index++, after.map(LibraryQuery.Position::level1).orElse(""));
        statement.setString(index++, after.map(LibraryQuery.Position::level2).orElse(""));
        statement.setString(index++, after.map(LibraryQuery.Position::level3).orElse(""));
        statement.setInt(index, limit);
    }

    private static int bindNames(LibraryQuery query, PreparedStatement statement, int from)
            throws SQLException {
        int index = from;
        for (var text : List.of(query.text(), query.level1(), query.level2())) {
            statement.setString(index++, text);
            statement.setString(index++, text);
        }
        return index;
    }

    private static LibraryItem item(ResultSet row) throws SQLException {
        return new LibraryItem(
                row.getLong("id"),
                new LibraryRow(
                        row.getString("level1"),
                        row.getString("level2"),
                        row.getString("level3"),
                        row.getString("description"),
                        row.getString("printed"),
                        row.getString("basis")),
                Expectation.Kind.valueOf(row.getString("kind")),
                row.getLong("uses"),
                row.getInt("last_used"),
                row.getString("last_year"));
    }
}
