-- The promise in force, the running totals and the standing of a project's year in one row: what is
-- judged together is locked together. Updates touch no indexed column, so they stay HOT.
create table project_account (
    project_code text not null,
    fiscal_year integer not null,
    mof_div_code text not null,
    unit_code text not null,
    name text not null,
    plan_version integer not null,
    budget_fen bigint not null,
    checkpoint_on date[] not null,
    planned_fen bigint[] not null,
    state text not null default 'APPROVED',
    withdrawn_at timestamptz,
    paid_fiscal_fen bigint not null default 0,
    paid_other_fen bigint not null default 0,
    in_transit_fen bigint not null default 0,
    entries bigint not null default 0,
    last_effective_on date,
    revision bigint not null default 0,
    standing text not null default 'GREEN',
    alerted boolean not null default false,
    changed_at timestamptz not null default clock_timestamp(),
    constraint project_account_key primary key (project_code, fiscal_year),
    constraint project_account_plan_is_even
        check (cardinality(checkpoint_on) = cardinality(planned_fen)),
    constraint project_account_state check (state in ('APPROVED', 'WITHDRAWN', 'CLOSED')),
    constraint project_account_standing check (standing in ('GREEN', 'YELLOW', 'RED', 'NO_DATA'))
)
with (fillfactor = 75, autovacuum_vacuum_scale_factor = 0.02);
comment on table project_account is 'one project''s year: plan in force, running totals, standing';
comment on column project_account.withdrawn_at is 'when it came to be known here that nothing is expected any more';
comment on column project_account.planned_fen is 'cumulative, by the end of the checkpoint of the same position';
comment on column project_account.alerted is 'true from its first alert on: spares looking for alerts where there never was one';
create index project_account_by_unit on project_account (mof_div_code, unit_code, project_code, fiscal_year);
