-- What a project's page asks for each time it is opened: one statement, and a plan that is kept for
-- all years and looks only into the partition of the year. Planning anew would cost more than reading.
create function project_now(code text, year integer)
returns table (paid_on date, paid_fen bigint, waiting integer)
language plpgsql stable
set plan_cache_mode = force_generic_plan
as $$
begin
    return query
    select by_day.xpay_date, by_day.fen, parked.waiting
    from (
        select count(*)::integer as waiting
        from parked_event event
        where (event.project_code = code or event.to_project_code = code)
        and event.fiscal_year = year
        and event.state = 'WAITING'
    ) parked
    left join (
        select entry.xpay_date, sum(entry.amount_fen)::bigint as fen
        from ledger_entry entry
        where entry.project_code = code and entry.fiscal_year = year and entry.counts
        group by entry.xpay_date
    ) by_day on true;
end
$$;
comment on function project_now is
    'paid by day, by everything that is recorded, and how many events wait; one row at least';
