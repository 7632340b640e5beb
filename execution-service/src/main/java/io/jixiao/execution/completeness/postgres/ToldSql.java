package io.jixiao.execution.completeness.postgres;

/// The statements on what readers have been told.
final class ToldSql {

    /// Any number, the same in every replica.
    static final String ONE_LOOKS = "select pg_try_advisory_xact_lock(%d)";

    static final String TAKE_MOVED =
            """
            with taken as (
                delete from delivery_move
                where id in (select id from delivery_move order by id limit ?)
                returning mof_div_code
            )
            select distinct mof_div_code
            from taken""";

    /// From one division to the next by the index: a scan would read every account. Only one looks
    /// at a time, so a division that is listed will be looked at after this transaction.
    static final String LOOK_AT_ALL =
            """
            with recursive division (code) as (
                select min(mof_div_code)
                from project_account
                union all
                select (
                    select min(a.mof_div_code)
                    from project_account a
                    where a.mof_div_code > division.code
                )
                from division
                where division.code is not null
            )
            insert into delivery_move (mof_div_code)
            select code
            from division
            where code is not null
            and not exists (select from delivery_move listed where listed.mof_div_code = code)""";

    static final String KNOW =
            "insert into told_delivery (mof_div_code) values (?) on conflict do nothing";

    static final String LOCKED =
            """
            select complete_through, moved_after, moved_through
            from told_delivery
            where mof_div_code = ?
            for update""";

    static final String BEGIN =
            """
            update told_delivery
            set complete_through = ?, moved_after = ?, moved_through = ?,
                seen_at = clock_timestamp(),
                position_unit = '', position_project = '', position_year = 0
            where mof_div_code = ?""";

    static final String DUE =
            """
            select *
            from told_delivery
            where moved_through is not null
            and seen_at < clock_timestamp() - ? * interval '1 millisecond'
            order by seen_at
            limit 1
            for update skip locked""";

    static final String NEXT =
            """
            select unit_code, project_code, fiscal_year, last_effective_on
            from project_account
            where mof_div_code = ? and (unit_code, project_code, fiscal_year) > (?, ?, ?)
            order by unit_code, project_code, fiscal_year
            limit ?""";

    static final String ADVANCE =
            """
            update told_delivery
            set position_unit = ?, position_project = ?, position_year = ?
            where mof_div_code = ?""";

    static final String FINISH =
            """
            update told_delivery
            set moved_after = null, moved_through = null, seen_at = null,
                position_unit = '', position_project = '', position_year = 0
            where mof_div_code = ?""";

    private ToldSql() {}
}
