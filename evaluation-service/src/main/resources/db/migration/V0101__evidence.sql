-- What other services said, the latest of each key. Rebuilt from the compacted topics at any time.
create table evidence_target (
    project_code text collate "C" not null,
    fiscal_year integer not null,
    mof_div_code text not null,
    unit_code text not null,
    unit_name text not null,
    name text not null,
    withdrawn boolean not null,
    newest_version integer not null,
    versions jsonb not null,
    kept_at timestamptz not null default clock_timestamp(),
    constraint evidence_target_pk primary key (project_code, fiscal_year)
);
comment on table evidence_target is '绩效目标: every approved version of a project''s promise for a year';
comment on column evidence_target.newest_version is 'an event with a lower one is dropped';
create index evidence_target_by_year on evidence_target (fiscal_year, project_code);

create table evidence_spending (
    project_code text collate "C" not null,
    fiscal_year integer not null,
    revision bigint not null,
    paid_fen bigint not null,
    complete_through date,
    provisional boolean not null,
    kept_at timestamptz not null default clock_timestamp(),
    constraint evidence_spending_pk primary key (project_code, fiscal_year)
);
comment on table evidence_spending is '全年执行数; may be known before the target is';
comment on column evidence_spending.paid_fen is 'payments net of refunds, 分';

create table evidence_progress (
    project_code text collate "C" not null,
    fiscal_year integer not null,
    indicator_id text collate "C" not null,
    revision bigint not null,
    period text not null,
    value numeric,
    tier text,
    kept_at timestamptz not null default clock_timestamp(),
    constraint evidence_progress_pk primary key (project_code, fiscal_year, indicator_id),
    constraint evidence_progress_is_one_thing check (num_nonnulls(value, tier) = 1)
);
comment on table evidence_progress is '完成值 of one indicator; a number, or a tier for indicators in words';
