package io.jixiao.target.target.postgres;

import io.jixiao.kernel.BudgetUnit;
import io.jixiao.kernel.FiscalYear;
import io.jixiao.kernel.ProjectCode;
import io.jixiao.target.duty.Duty;
import io.jixiao.target.duty.Person;
import io.jixiao.target.duty.Post.Principal;
import io.jixiao.target.target.Grade;
import io.jixiao.target.target.StateName;
import io.jixiao.target.target.TargetKey;
import io.jixiao.target.target.WorkItem;
import io.jixiao.target.target.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/// Which post a target waits for follows from its state; whose hands were in it already decides
/// whether this person may go on with it.
@ApplicationScoped
class WorkList implements WorkItems {

    private static final String MINE =
            """
            with post as (
                select *
                from unnest(
                    cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as text[]),
                    cast(? as text[])
                ) with ordinality post (duty, principal, principal_name, division, prefix, place)
            ),
            waiting as (
                select distinct on (t.id) t.*, post.duty, post.principal, post.principal_name
                from target t
                join post on post.duty = case t.state
                        when 'SUBMITTED' then 'DEPARTMENT'
                        when 'DEPARTMENT_REVIEWED' then 'FINANCE_SECTION'
                        when 'FINANCE_REVIEWED' then 'FINANCE_PERFORMANCE'
                        else 'UNIT'
                    end
                    and post.division in ('*', t.mof_div_code)
                    and starts_with(t.unit_code, post.prefix)
                where t.state not in ('APPROVED', 'CLOSED', 'REVOKED')
                order by t.id, post.principal <> '', post.place
            ),
            mine as (
                select *
                from waiting
                where duty = 'UNIT'
                or not (
                    array[cast(? as text), nullif(principal, '')] && array[submitted_by, submitted_for]
                    or state = 'DEPARTMENT_REVIEWED'
                    and array[cast(? as text), nullif(principal, '')]
                        && array[department_reviewer, department_for]
                )
            )
            """;

    private static final String PAGE =
            MINE
                    + """
                    select *
                    from mine
                    where (state_since, project_code, fiscal_year) > (?, ?, ?)
                    and duty = coalesce(cast(? as text), duty)
                    order by state_since, project_code, fiscal_year
                    limit ?""";

    private static final String COUNTS =
            MINE
                    + """
                    select duty, count(*) as items
                    from mine
                    group by duty""";

    private final DataSource database;

    WorkList(DataSource database) {
        this.database = database;
    }

    @Override
    public List<WorkItem> of(Person who, Optional<Duty> duty, Optional<Position> after, int limit) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(PAGE)) {
            int index = bind(statement, who);
            var since = after.map(Position::since).orElse(Instant.EPOCH);
            statement.setObject(index++, since.atOffset(ZoneOffset.UTC));
            statement.setString(
                    index++, after.map(each -> each.key().projectCode().value()).orElse(""));
            statement.setInt(index++, after.map(each -> each.key().fiscalYear().year()).orElse(0));
            statement.setString(index++, duty.map(Duty::name).orElse(null));
            statement.setInt(index, limit);
            try (var row = statement.executeQuery()) {
                var items = new ArrayList<WorkItem>();
                while (row.next()) {
                    items.add(item(row));
                }
                return items;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("work list", e);
        }
    }

    @Override
    public Map<Duty, Long> counts(Person who) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(COUNTS)) {
            bind(statement, who);
            try (var row = statement.executeQuery()) {
                var counts = new EnumMap<Duty, Long>(Duty.class);
                while (row.next()) {
                    counts.put(Duty.valueOf(row.getString("duty")), row.getLong("items"));
                }
                return counts;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("work counts", e);
        }
    }

    /// Each post once for each span of its scope; returns the index after them.
    private static int bind(PreparedStatement statement, Person who) throws SQLException {
        var columns = new ArrayList<List<String>>();
        for (int i = 0; i < 5; i++) {
            columns.add(new ArrayList<>());
        }
        for (var post : who.posts()) {
            for (var span : post.scope().spans()) {
                columns.get(0).add(post.duty().name());
                columns.get(1).add(post.lentBy().map(Principal::subject).orElse(""));
                columns.get(2).add(post.lentBy().map(Principal::name).orElse(""));
                columns.get(3).add(span.division());
                columns.get(4).add(span.unitPrefix());
            }
        }
        int index = 1;
        for (var column : columns) {
            statement.setArray(
                    index++, statement.getConnection().createArrayOf("text", column.toArray()));
        }
        statement.setString(index++, who.subject());
        statement.setString(index++, who.subject());
        return index;
    }

    private static WorkItem item(ResultSet row) throws SQLException {
        var principal = row.getString("principal");
        return new WorkItem(
                new TargetKey(
                        new ProjectCode(row.getString("project_code")),
                        FiscalYear.of(row.getInt("fiscal_year"))),
                new BudgetUnit(row.getString("mof_div_code"), row.getString("unit_code")),
                row.getString("unit_name"),
                row.getString("name"),
                StateName.valueOf(row.getString("state")),
                Grade.valueOf(row.getString("grade")),
                row.getInt("version"),
                Duty.valueOf(row.getString("duty")),
                principal.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Principal(principal, row.getString("principal_name"))),
                row.getObject("state_since", OffsetDateTime.class).toInstant());
    }
}
