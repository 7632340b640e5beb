package io.jixiao.execution.completeness.postgres;

import io.jixiao.kit.identity.ScopeSql;

/// The statements that compare what was announced with what has arrived.
final class ComparisonSql {

    /// Who may see all of a division sees its totals.
    private static final String SCOPE = ScopeSql.condition("x");

    static final String COMPARED =
            """
            with found as (
                select source, mof_div_code, xpay_date as day,
                    count(*) filter (where leg = 1) as entries, sum(amount_fen) as amount_fen
                from ledger_entry
                where step = 'PAID' and xpay_date between ? and ?
                and (cast(? as text) is null or source = ?)
                group by source, mof_div_code, xpay_date
            ),
            waiting as (
                select source, mof_div_code, xpay_date as day, count(*) as entries,
                    sum(case kind when 'CORRECTION' then 0 else amount_fen end) as amount_fen
                from parked_event
                where state = 'WAITING' and xpay_date between ? and ?
                and (cast(? as text) is null or source = ?)
                group by source, mof_div_code, xpay_date
            ),
            feed as (
                select source, mof_div_code, min(day) as since
                from control_total
                where cast(? as text) is null or source = ?
                group by source, mof_div_code
            ),
            cell as (
                select feed.source, feed.mof_div_code, days.day::date as day, true as sends
                from feed
                cross join generate_series(
                    greatest(feed.since, ?)::timestamp, ?::timestamp, interval '1 day') days (day)
                union
                select arrived.source, arrived.mof_div_code, arrived.day, false
                from (
                    select source, mof_div_code, day from found
                    union
                    select source, mof_div_code, day from waiting
                ) arrived
                where not exists (
                    select
                    from feed
                    where feed.source = arrived.source
                    and feed.mof_div_code in ('', arrived.mof_div_code)
                    and feed.since <= arrived.day
                )
            )
            select x.*
            from (
                select cell.source, cell.mof_div_code, cell.day, cell.sends, '' as unit_code,
                    total.entries as announced_entries, total.amount_fen as announced_fen,
                    coalesce(f.entries, 0) as found_entries, coalesce(f.amount_fen, 0) as found_fen,
                    coalesce(w.entries, 0) as parked_entries, coalesce(w.amount_fen, 0) as parked_fen
                from cell
                left join control_total total using (source, mof_div_code, day)
                cross join lateral (
                    select sum(entries) as entries, sum(amount_fen) as amount_fen
                    from found
                    where found.source = cell.source and found.day = cell.day
                    and cell.mof_div_code in ('', found.mof_div_code)
                ) f
                cross join lateral (
                    select sum(entries) as entries, sum(amount_fen) as amount_fen
                    from waiting
                    where waiting.source = cell.source and waiting.day = cell.day
                    and cell.mof_div_code in ('', waiting.mof_div_code)
                ) w
            ) x
            where (x.day, x.source, x.mof_div_code) > (?, ?, ?) and %s
            order by x.day, x.source, x.mof_div_code
            limit ?\
            """
                    .formatted(SCOPE);

    static final String LIST =
            """
            select x.*
            from (select control_total.*, '' as unit_code from control_total) x
            where x.day between ? and ? and (cast(? as text) is null or x.source = ?)
            and (x.day, x.source, x.mof_div_code) > (?, ?, ?) and %s
            order by x.day, x.source, x.mof_div_code
            limit ?\
            """
                    .formatted(SCOPE);

    /// Whether a total fits tells how far its division is complete.
    private static final String RECOUNT =
            """
            , recounted as (
                update control_total total
                set found_entries = found.entries, found_fen = found.amount_fen,
                    compared_at = clock_timestamp()
                from due
                cross join lateral (
                    select count(*) filter (where leg = 1) as entries,
                        coalesce(sum(amount_fen), 0) as amount_fen
                    from ledger_entry e
                    where e.step = 'PAID' and e.xpay_date = due.day and e.source = due.source
                    and due.mof_div_code in ('', e.mof_div_code)
                ) found
                where (total.source, total.mof_div_code, total.day)
                    = (due.source, due.mof_div_code, due.day)
                returning total.mof_div_code, due.fitted,
                    (total.entries, total.amount_fen) = (total.found_entries, total.found_fen) as fits
            ),
            moved as (
                insert into delivery_move (mof_div_code)
                select distinct mof_div_code
                from recounted
                where fits <> fitted
            )
            select count(*)
            from recounted\
            """;

    static final String COMPARE =
            """
            with due as (
                select source, mof_div_code, day,
                    (entries, amount_fen) = (found_entries, found_fen) as fitted
                from control_total
                where source = ? and mof_div_code = ? and day = ?
                for update
            )
            """
                    + RECOUNT;

    /// Those that differ every round, the others once a day; each by an index of its own, and
    /// neither has to wait for the other.
    static final String COMPARE_DUE =
            """
            with differing as (
                select source, mof_div_code, day, false as fitted
                from control_total
                where (entries, amount_fen) <> (found_entries, found_fen)
                and compared_at < now() - interval '10 seconds'
                order by compared_at
                limit ?
                for update skip locked
            ),
            daily as (
                select source, mof_div_code, day,
                    (entries, amount_fen) = (found_entries, found_fen) as fitted
                from control_total
                where compared_at < now() - interval '1 day'
                order by compared_at
                limit ?
                for update skip locked
            ),
            due as (
                select * from differing
                union
                select * from daily
            )
            """
                    + RECOUNT;

    /// The days of a feed without a gap from its first, and how far they all fit.
    static final String DELIVERY =
            """
            with mine as (
                select source, mof_div_code, day,
                    (entries, amount_fen) = (found_entries, found_fen) as fits,
                    day - (row_number() over in_order)::int as island
                from control_total
                where mof_div_code in ('', ?)
                window in_order as (partition by source, mof_div_code order by day)
            ),
            begun as (
                select source, mof_div_code, day,
                    island = first_value(island) over in_order as without_gap,
                    bool_and(fits) over in_order as all_fit
                from mine
                window in_order as (partition by source, mof_div_code order by day)
            ),
            feed as (
                select max(day) filter (where without_gap) as reported,
                    max(day) filter (where without_gap and all_fit) as complete
                from begun
                group by source, mof_div_code
            )
            select min(reported), case when count(*) = count(complete) then min(complete) end
            from feed\
            """;

    private ComparisonSql() {}
}
